import type { Outline } from '../page/outline.ts'
import type { Change, Proposal } from '../reading.ts'
import { cue } from '../words/cue.ts'
import { isBody } from '../words/roles.ts'
import { changeIn } from './change.ts'
import type { Clause } from './clause.ts'
import { dueIn } from './due.ts'
import { isContinuing, isOnlyAnIdea, isUndone, notAPromise } from './filters.ts'
import type { Found } from './found.ts'
import { INVITEE, invitedTo, inviteeIn } from './invitee.ts'
import { isWholeBody, ownersOf } from './owners.ts'
import type { KnownPeople } from './people-known.ts'
import type { Promised } from './promised.ts'
import { speakerOf } from './speakers.ts'
import { asTitle, titleOf } from './title.ts'
import { destinationIn } from './when.ts'

/** Where a promise stands: the clauses around it, and who was speaking. */
export type Around = {
  readonly before: Clause | undefined
  readonly following: () => string
  readonly speaker: () => string | null
}

/** "Also arising from minute 128, Rachel Morgan advised that |a list would be presented" */
const TOLD_BY =
  /^(?:(?:Also\s)?[Aa]rising from [^,]{3,60},\s)?(?:.{2,70}?\s(?:advised|reported|confirmed|explained|stated|said|noted|updated|informed \w+)(?: the \w+)?\sthat\s)?/
const FLOATS = cue(/^(?:it was |.{0,80}\b)(?:proposed|moved|suggested)\b/i)
const TAKEN_UP = cue(
  /\b(?:carried|agreed|resolved|undertook|undertaken|offered|accepted|was (?:happy|content|willing|glad))\b/i,
)
/** "On being put to the vote, this was carried." */
const CARRIED_NEXT =
  /^(?:[^.]{0,80}\b(?:vote|motion|amendment|proposal|this|show of hands)\b[^.]{0,60})?\b(?:was|were)\s(?:then\s|duly\s|unanimously\s|seconded and\s)*(?:carried|agreed|approved)\b/i
const isCarried = (following: string): boolean => {
  const [next = ''] = following.slice(0, 240).split(/(?<=\.)\s/)
  return CARRIED_NEXT.test(next) && !isUndone(next)
}
const MOTION = cue(/\b(?:proposed|(?<!be )moved|seconded|amendment|motion)\b/i)
const SIGNS = cue(/\bminutes\b.{0,60}\b(?:signed|approved|confirmed)\b|\bbe signed by the\b/i)

/** Whether the words, or those around them, take the order back. */
const isTakenBack = (found: Found, clause: Clause, { before, following }: Around): boolean => {
  const near = clause.words.slice(found.from)
  if (/\?[\])]?$/.test(clause.words) && found.rule !== 'action: owner to do') return true
  if (/^\[.*\?\]?$/.test(clause.words)) return true
  if (notAPromise(near, clause.words, clause.mode)) return true
  if (clause.mode !== 'resolved' && isContinuing(following())) return true
  if (found.before && isOnlyAnIdea(found.before, clause.words) && !isCarried(following())) return true
  const floats = FLOATS.test(clause.words)
  if (floats && clause.mode === 'prose' && !TAKEN_UP.test(`${clause.words} ${following().slice(0, 200)}`)) return true
  return (
    (floats ||
      MOTION.test(clause.words) ||
      (clause.number === null && before !== undefined && MOTION.test(before.words))) &&
    isUndone(following().slice(0, 240)) &&
    !isCarried(following())
  )
}

/** A promise that was found, as the change an officer would make; nothing where the words around it take it back. */
export const proposalsOf = (found: Found, clause: Clause, around: Around, promised: Promised): Proposal[] => {
  const { outline, setting, known } = promised
  const item = outline.itemOf(clause.block)
  if (isTakenBack(found, clause, around)) return []
  if (found.looksBack && (!around.before || outline.itemOf(around.before.block) !== item)) return []
  const look = found.looksBack && around.before ? around.before : clause
  // a page that was torn may have a full stop for a title
  const itemTitle = [item?.title, promised.pageTitle].find((title) => title && /\p{L}/u.test(title)) ?? null
  const action = found.looksBack ? look.words.replace(TOLD_BY, '') : found.action
  const whole = found.looksBack ? look.words : (found.partWords ?? clause.words.slice(found.from))
  const change = found.change ?? changeOf(action, found, clause)
  if (change === null || (change === 'action' && SIGNS.test(whole))) return []
  const said =
    change === 'invite-witness' && INVITEE.test(whole) && found.rule !== 'action: owner to do' ? null : found.owner
  const owner = ownerSaid(said, () => subjectOf(clause.words) ?? around.speaker(), item?.number ?? null, known)
  const start = found.looksBack ? look.start : clause.from
  const place = (words: string) =>
    destinationIn(
      change === 'move-item' ? movedTo(words) : change === 'invite-witness' ? invitedTo(words) : words,
      change,
      setting,
    )
  const near = place(action)
  const isPlaced = near.meeting !== null || near.says !== null || near.body !== null
  const to = isPlaced || found.part || whole === action ? near : place(whole)
  const base = {
    change,
    owner: change === 'refer' && owner !== null && isBody(owner) ? null : owner,
    owners: owner ? ownersOf(owner).map((one) => ({ said: one, name: known.nameFor(one) })) : [],
    to:
      change === 'refer' && (to.body === null || clause.target)
        ? {
            ...to,
            body:
              clause.target ??
              (found.owner && isBody(found.owner) ? found.owner : (THAT_BODY.exec(clause.words)?.[1] ?? null)),
          }
        : to,
    ...dueIn(whole, setting),
    certainty: found.certainty,
    item: item?.number ?? null,
    evidence: { text: outline.page.text.slice(start, clause.end), start, end: clause.end },
  } satisfies Omit<Proposal, 'title'>
  const invitee = change === 'invite-witness' ? inviteeIn(whole) : null
  return namedTopics(action, change, outline).map((title) => ({
    ...base,
    title: title ?? (invitee ? asTitle(invitee) : titleOf(action, change, itemTitle)),
  }))
}

const changeOf = (action: string, found: Found, clause: Clause): Change | null => {
  // what one body recommends to another goes to that body, whatever is asked for
  if (clause.verb && /^recommend/i.test(clause.verb) && found.owner && isBody(found.owner)) return 'refer'
  if (found.rule === 'was offered' && /\b(?:next|future|following|forthcoming)\s(?:\w+\s){0,3}meeting\b/i.test(action))
    return 'add-item'
  if (clause.verb && /^recommend/i.test(clause.verb) && TO_A_BODY.test(clause.words)) return 'refer'
  if (/\bbe\srecommended\sto\b/i.test(clause.words) && found.owner && isBody(found.owner)) return 'refer'
  if (clause.target) return 'refer'
  const change = changeIn(action)
  const asksForReport =
    /^(?:asked for|requested)/.test(found.rule) &&
    /^(?:an?|the|some|any|further|regular)?\s?(?:[\w-]+\s){0,4}?(?:reports?|updates?|briefings?|papers?|presentations?)\b/i.test(
      action,
    )
  if (asksForReport && (change === 'add-item' || change === 'action')) return 'request-report'
  // what one body asks of another as a whole is referred to it
  if (
    change === 'action' &&
    clause.mode === 'resolved' &&
    found.owner &&
    isBody(found.owner) &&
    isWholeBody(found.owner)
  )
    return 'refer'
  if (change === 'action' && found.needsChange) return null
  return change === 'refer' && /^\W*(?:that\s)?(?:it be\s)?noted\b/i.test(action) ? null : change
}

const THAT_BODY = cue(
  /\b(?:to|that|TO|recommend(?:s|ed)?)\s(?:the\s)?(Full Council|Council|Cabinet|Executive|FULL COUNCIL|COUNCIL|CABINET|EXECUTIVE)\b/,
)
const TO_A_BODY =
  /^TO (?:FULL )?(?:COUNCIL|CABINET|EXECUTIVE)\b|^(?:to|that)\s(?:the\s)?(?:Full\s)?(?:Council|Cabinet|Executive|(?:\p{Lu}[\p{L}’'&-]*\s(?:(?:and|of|for)\s)?){1,7}(?:Committee|Panel|Board|Council|Cabinet))\b/u
const movedTo = (words: string): string => {
  const at = words.search(
    /\b(?:to|until)\s(?:the\s|its\s)?(?:next|meeting|January|February|March|April|May|June|July|August|September|October|November|December|\d)/i,
  )
  return at < 0 ? words : words.slice(at)
}

/** No agenda is as long: a page of more numbered lines than that names none of them as a topic. */
const MOST_ITEMS = 500

/** "X and Y should be included in …", where X and Y are items of the same page, are two changes. */
const namedTopics = (action: string, change: Change, outline: Outline): (string | null)[] => {
  if (change !== 'carry-over' && change !== 'add-item' && change !== 'defer-item' && change !== 'remove-item')
    return [null]
  const subject = /^(.{4,160}?)\s(?:would|should|will|be|was|were|to be)\b/.exec(action)?.[1]
  const halves = subject?.split(/\sand\s(?:the\s)?/) ?? []
  if (halves.length !== 2 || outline.items.length > MOST_ITEMS) return [null]
  const known = (half: string): boolean =>
    half.length > 5 &&
    outline.items.some((item) => item.title.toLowerCase().includes(half.toLowerCase().replace(/^the\s/, '')))
  return halves.every(known) ? halves : [null]
}

const inFull = (speaker: string | null, item: string | null, known: KnownPeople): string | null =>
  speaker === null ? null : (known.titleFor(speaker, item) ?? speaker)

/** "The Head of ICT was not present and it was left that he would reply": of whom the sentence itself speaks first. */
const subjectOf = (words: string): string | null => {
  const m = ABSENT.exec(words)
  return m ? speakerOf(words) : null
}
const ABSENT =
  /^.{1,90}?\s(?:(?:was|were)\s(?:not|un)\s?(?:present|able|available|in attendance|there)|advised|said|explained|reported|confirmed|stated|outlined|informed|highlighted|added|replied|responded|acknowledged|accepted|presented|introduced|apologised)\b/

const ownerSaid = (
  said: string | null,
  speaker: () => string | null,
  item: string | null,
  known: KnownPeople,
): string | null => {
  if (said === null) return null
  if (/^(?:he|she|they|he\/she|s\/he|his team|her team|their team)$/i.test(said)) return inFull(speaker(), item, known)
  if (/^(?:it|this|that|there)$/i.test(said)) return null
  return known.titleFor(said, item) ?? said
}
