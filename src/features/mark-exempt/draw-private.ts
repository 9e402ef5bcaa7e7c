import type { Draw } from '../../app/drawing.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { rolesOn } from '../../domain/people/roles.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { decidedWithoutWords, partDecided, partSuggested } from './messages.ts'
import { paperDecided, paperSuggested } from './paper-messages.ts'
import { seePaper, seePart } from './see-part.ts'

const drawn =
  (ofItem: typeof partDecided, ofPaper: typeof paperDecided): Draw =>
  async (tx, about, reader, { clock }) => {
    const paper = await seePaper(tx, about)
    const item = paper?.item ?? (await tx.items.find(about))
    const committee = item && (await tx.committees.find(item.committeeId))
    if (!item || !committee) return null
    const today = civilDateAt(clock.now(), committee.zone)
    const roles = rolesOn(today, committee.id, reader ? await tx.people.holdingsOf(reader) : [])
    if (!maySeeItem(item, roles)) return decidedWithoutWords(committee)
    return paper ? ofPaper(paper) : ofItem(await seePart(tx, item, committee))
  }

/** To those who decide: what was suggested of an item or a paper, and by whom; once decided, what became of it. */
export const drawSuggested = drawn(partSuggested, paperSuggested)
/** To whoever suggested it, and to the committee’s officer. */
export const drawDecided = drawn(partDecided, paperDecided)
