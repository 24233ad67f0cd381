import { StalledDownloadError } from './fetch-unless-stalled.ts'

/** The embedding model could not be loaded; the message says which and why. */
export class EmbeddingModelError extends Error {
  override readonly name = 'EmbeddingModelError'
}

const chain = (error: unknown): readonly Error[] =>
  error instanceof Error ? [error, ...chain(error.cause)] : []

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
])

const hasCode = (error: Error, codes: ReadonlySet<string>): boolean =>
  'code' in error && codes.has(String(error.code))

/** Why a model did not load, as the person who chose it can act on it. */
export const explainModelFailure = (options: {
  readonly model: string
  readonly hubUrl: string
  /** Where its downloaded files lie; null for the bundled model. */
  readonly cachedIn: string | null
  readonly cause: unknown
}): EmbeddingModelError => {
  const { model, hubUrl, cachedIn, cause } = options
  const errors = chain(cause)
  const stalled = errors.find((error) => error instanceof StalledDownloadError)
  const reason = (): string => {
    if (stalled)
      return `${hubUrl} không gửi dữ liệu trong ${(stalled.stallMs / 1000).toLocaleString('vi')} giây. Hãy thử lại.`
    if (errors.some(({ name }) => name === 'ModelFileNotFoundError'))
      return `không có mô hình này, hoặc nó thiếu một tệp cần dùng (${errors[0]?.message})`
    if (errors.some((error) => hasCode(error, UNREACHABLE)))
      return `không kết nối được tới ${hubUrl}. Hãy kiểm tra mạng.`
    if (
      errors.some(
        (error) =>
          error.message === 'terminated' || hasCode(error, new Set(['ECONNRESET', 'UND_ERR_SOCKET'])),
      )
    )
      return `kết nối tới ${hubUrl} bị ngắt giữa chừng. Hãy thử lại.`
    const detail = errors[0]?.message ?? String(cause)
    return cachedIn === null
      ? detail
      : `${detail} (nếu tệp đã tải bị hỏng, hãy xóa thư mục ${cachedIn} rồi thử lại)`
  }
  return new EmbeddingModelError(`Không tải được mô hình nhúng "${model}": ${reason()}`, { cause })
}
