import { trackerOutOf } from '../../app/papers/tracker-out.ts'
import { PROGRAMME_FORMATS, type ProgrammeFormat } from '../../export/programme/programme-files.ts'
import { trackerFile } from '../../export/programme/tracker-files.ts'
import { committeeMeant } from './committee-meant.ts'
import type { ExportKind } from './kind.ts'

/** What a committee asked of others, and where each stands. */
export const tracker: ExportKind = {
  says: 'the recommendations and actions of a committee with their references, and where each stands',
  formats: Object.keys(PROGRAMME_FORMATS),
  hasClosed: false,
  async write({ format, committee }, { store, councilId, clock }) {
    const read = await store.for(councilId).transaction(async (tx) => {
      const meant = await committeeMeant(tx, committee)
      return typeof meant === 'string' ? meant : trackerOutOf(tx, clock, meant)
    })
    return typeof read === 'string' ? { why: read } : trackerFile(read, format as ProgrammeFormat)
  },
}
