/** A fitted model; `weights` are those of the values as given, not standardised. */
export type LogisticModel = {
  readonly bias: number
  readonly weights: readonly number[]
  /** How likely the values are those of a positive row, 0…1. */
  predict(values: readonly number[]): number
}

/** How to descend. */
export type LogisticOptions = {
  readonly steps?: number
  readonly rate?: number
  readonly ridge?: number
  /** Both classes count the same, however few the rows of one; true unless told. Probabilities need false. */
  readonly balanced?: boolean
  /** 1: the weight is never negative; −1: never positive; 0 or missing: free. */
  readonly signs?: readonly number[]
}

/** Logistic regression by gradient descent on standardised values, with a little ridge. */
export const fitLogistic = (
  rows: readonly { readonly values: readonly number[]; readonly positive: boolean }[],
  { steps = 2500, rate = 2, ridge = 0.001, balanced = true, signs = [] }: LogisticOptions = {},
): LogisticModel => {
  const width = rows[0]?.values.length ?? 0
  const columns = Array.from({ length: width }, (_, at) => rows.map(({ values }) => values[at] ?? 0))
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length)
  const spreads = columns.map(
    (column, at) =>
      Math.sqrt(column.reduce((sum, value) => sum + (value - (means[at] ?? 0)) ** 2, 0) / column.length) || 1,
  )
  const positives = rows.filter(({ positive }) => positive).length
  const share = (positive: boolean) =>
    balanced ? 0.5 / Math.max(1, positive ? positives : rows.length - positives) : 1 / rows.length
  const weights = columns.map(() => 0)
  let bias = 0
  const standard = rows.map(({ values }) =>
    values.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  )
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight) => -ridge * weight)
    let biasGradient = 0
    rows.forEach(({ positive }, row) => {
      const values = standard[row] ?? []
      const sum = values.reduce((total, value, at) => total + value * (weights[at] ?? 0), bias)
      const error = ((positive ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * share(positive)
      biasGradient += error
      values.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + error * value
      })
    })
    bias += rate * biasGradient
    gradient.forEach((value, at) => {
      const moved = (weights[at] ?? 0) + rate * value
      const sign = signs[at] ?? 0
      weights[at] = sign * moved < 0 ? 0 : moved
    })
  }
  const plain = weights.map((weight, at) => weight / (spreads[at] ?? 1))
  const plainBias = bias - plain.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0)
  return {
    bias: plainBias,
    weights: plain,
    predict: (values) =>
      1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (plain[at] ?? 0), plainBias))),
  }
}
