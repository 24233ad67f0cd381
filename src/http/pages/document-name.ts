import type { Programme } from '../../programme/clause.ts'
import type { ProgrammeMetadata } from '../../programme/metadata.ts'

const sentenceCase = (text: string): string => text.charAt(0) + text.slice(1).toLocaleLowerCase('vi')
const withSmallInitial = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/**
 * The programme as a letter cites it: the metadata's short title or, without metadata, the printed title and the
 * subtitle up to its first comma.
 */
export const documentName = (programme: Programme, metadata: ProgrammeMetadata | null): string => {
  if (metadata !== null) return metadata.shortTitle
  const [carriesOut = ''] = programme.subtitle.split(',')
  return `${sentenceCase(programme.title)} ${withSmallInitial(carriesOut)}`.trim()
}
