import type { MinuteOf } from '../../domain/agenda/numbering.ts'
import type { Publication } from '../../domain/agenda/publish.ts'
import type { Supplement } from '../../domain/agenda/supplement.ts'

/** What was published, when and by whom; the minute numbers given out; and what came after. */
export type Publications = {
  /** Of a meeting's agenda; null while it is not published. */
  of(meetingId: string): Promise<Publication | null>
  add(publication: Publication): Promise<void>
  /** Gives the business of a meeting its minute numbers. */
  allocate(committeeId: string, meetingId: string, minutes: readonly MinuteOf[]): Promise<void>
  /** The numbers given to a meeting's business, in order. */
  minutesOf(meetingId: string): Promise<readonly MinuteOf[]>
  /** Of these kept numbers, those that another meeting of the committee already has. */
  taken(committeeId: string, meetingId: string, numbers: readonly string[]): Promise<readonly string[]>
  /** Writes the next supplement of an agenda. */
  addSupplement(supplement: Omit<Supplement, 'id' | 'number'>, now: string): Promise<Supplement>
  supplementsOf(agendaId: string): Promise<readonly Supplement[]>
  /** Records that a supplement is published: an instant, ISO, and where it is. False where it was recorded before. */
  publishSupplement(id: string, published: { readonly at: string; readonly link: string | null }): Promise<boolean>
}
