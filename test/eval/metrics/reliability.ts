/** How sure an answer was (0…1) and whether it was right (0 or 1). */
type Judgement = { readonly confidence: number; readonly right: number }

type ReliabilityBin = {
  /** Lower bound of confidence; the bin ends 0.1 above, the last one includes 1. */
  readonly from: number
  readonly count: number
  readonly meanConfidence: number
  readonly shareRight: number
}

/** `error` is the expected calibration error (Guo et al. 2017): the mean gap of the bins, weighted by their counts. */
type Reliability = { readonly bins: readonly ReliabilityBin[]; readonly error: number }

const BINS = 10

/** Ten equal bins of confidence, empty ones left out. */
export const reliability = (judgements: readonly Judgement[]): Reliability => {
  const bins = Array.from({ length: BINS }, (_, index) => {
    const inside = judgements.filter(({ confidence }) => binOf(confidence) === index)
    const mean = (value: (judgement: Judgement) => number) =>
      inside.reduce((sum, judgement) => sum + value(judgement), 0) / inside.length
    return {
      from: index / BINS,
      count: inside.length,
      meanConfidence: mean((judgement) => judgement.confidence),
      shareRight: mean((judgement) => judgement.right),
    }
  }).filter((bin) => bin.count > 0)
  const gap = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.meanConfidence - bin.shareRight), 0)
  return { bins, error: judgements.length === 0 ? 0 : gap / judgements.length }
}

const binOf = (confidence: number) => Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS)))
