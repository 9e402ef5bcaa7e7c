import { type Block, type Page, wordsOf } from '../text/page.ts'

/** What a label on a page announces. */
export type LabelKey =
  | 'maker'
  | 'status'
  | 'key'
  | 'call-in'
  | 'decided'
  | 'published'
  | 'decided-at'
  | 'author'
  | 'decisions'
  | 'reasons'
  | 'witnesses'
  | 'points'
  | 'resolutions'
  | 'venue'
  | 'contact'
  | 'date'
  | 'time'
  | 'present'
  | 'apologies'
  | 'attending'
  | 'substitutes'
  | 'declarations'
  | 'minutes'
  | 'documents'
  | 'actions'
  | 'committee'
  | 'presenter'
  | 'secretariat'
  | 'purpose'
  | 'recommendations'
  | 'title'
  | 'media'
  | 'lead'
  | 'portfolio'

const WORDS: Record<LabelKey, string> = {
  maker:
    'decision maker|decision-maker|decision makers|decision taker|decision made by|decision taken by|decision by|made by|decision maker(s)|name of decision maker|decision-making body',
  status: 'decision status|status of decision|status|decision outcome',
  key: 'is key decision|key decision|is this a key decision|is the decision key|key decision (yes/no)|whether a key decision|key',
  'call-in':
    'is subject to call in|is subject to call-in|subject to call in|subject to call-in|call in|call-in|is the decision subject to call-in|is this decision subject to call-in|is the decision subject to call in|eligible for call-in|is call-in applicable|open to call-in',
  decided:
    'date of decision|decision date|date decision made|date decision taken|date decision was made|decision made on|decided on|date of the decision',
  published:
    'publication date|date of publication|date published|published|published on|date decision published|date of publication of decision|date of publication of the decision|notice published|notice published on|decision published|decision published on',
  'decided-at': 'decided at meeting|decision taken at|decided at|meeting at which decision was made',
  author:
    'report author|report authors|author|author of report|report by|report prepared by|prepared by|report of|originating officer',
  lead: 'lead officer|lead director|responsible officer|service lead|lead officer(s)',
  portfolio: 'portfolio holder|cabinet member|lead member|executive member|lead councillor',
  decisions: 'decisions|decision|the decision|details of decision|decision details|text of decision|decision(s)',
  reasons:
    'reasons for the decision|reasons for decision|reason for decision|reasons|alternative options considered|alternatives considered|alternative options considered and rejected|other options considered|conflicts of interest|background papers|background|purpose of report',
  witnesses:
    'witnesses|witness|attending for this item|attending for this item were|in attendance for this item|present for this item|invited to attend for this item|witnesses in attendance|the committee heard from the following witnesses|the panel heard from the following witnesses|the following witnesses attended|the following witnesses were present|the following witnesses gave evidence|evidence was received from|evidence was heard from|evidence was taken from|the committee received evidence from|the panel received evidence from|the committee heard evidence from|the panel heard evidence from|the committee heard from|the panel heard from|the board heard from|invited witnesses|expert witnesses|external witnesses|witnesses present|witnesses attending|evidence from|evidence heard from|giving evidence',
  points: 'key points|points raised|main points|key points raised|discussion points',
  resolutions: 'resolutions|resolution|resolved|it was resolved|outcome|outcomes',
  venue: 'venue|location|place|held at|meeting place|venue and location',
  contact:
    'contact|contact officer|contact officers|contacts|committee officer|committee administrator|clerk to the committee|democratic services officer|scrutiny officer|for further information contact|further information|enquiries to|enquiries|clerk|lead contact|governance officer|meeting contact',
  date: 'date|date of meeting|meeting date|date and time|date & time|day and date|date/time',
  time: 'time|start time|time of meeting',
  present:
    'present|members present|councillors present|members in attendance|panel|panel members|committee members|committee members present|attendance|board members|in the chair|chair|members|sederunt|members of the committee present|voting members|voting members present|core members present|aelodau presennol|yn bresennol|committee members in attendance|independent members|independent co-opted members|co-opted members|voting members in attendance',
  apologies:
    'apologies|apologies for absence|apologies received|apologies were received from|absent|members absent|apologies for non-attendance|absent with apologies|ymddiheuriadau',
  attending:
    'in attendance|also in attendance|also present|officers present|officers in attendance|officers|other attendees|others present|attendees|others in attendance|attending|also attending|other members present|visiting members|other councillors in attendance|non-members in attendance|guests|members of the public|staff present|council officers|external attendees|external representatives|representatives|partners|support officer|support officers|supporting officers|officer support|hefyd yn bresennol|swyddogion yn bresennol',
  substitutes:
    'substitutes|substitute members|substitutions|substitute|named substitutes|substitutes present|substitute members present',
  declarations: 'declarations|declarations of interest|declarations of interests|interests declared',
  minutes: 'minutes|minute|minutes text',
  documents:
    'supporting documents|accompanying documents|additional documents|documents|background documents|attachments|appendices|related documents|enclosures|papers',
  actions:
    'actions|action points|action list|actions arising|actions agreed|agreed actions|summary of actions|action log|follow-up actions|next steps|action items|matters to action|outstanding actions|gweithredu|camau gweithredu',
  committee: 'committee|meeting of|name of committee|body|meeting|name of meeting|committee name',
  presenter: 'presenter|presented by|introduced by|speaker|presenting officer|report presented by|presenters',
  secretariat: 'secretariat|minutes taken by|minute taker|note taker|minutes by|secretary|notes taken by',
  purpose: 'purpose|purpose of the report|summary|executive summary|description|issue|subject matter',
  recommendations: 'recommendations|recommendation|recommended|officer recommendations|proposed decision',
  title: 'title|subject|title of report|report title|decision title|item|topic|matter',
  media: 'media|webcast|recording',
}
const KEYS = new Map<string, LabelKey>(
  Object.entries(WORDS).flatMap(([key, words]) => words.split('|').map((word) => [word, key as LabelKey] as const)),
)

/** A label and where its value stands: `from` to `until` of the text on its own line, and the blocks after it. */
export type Labelled = {
  readonly key: LabelKey
  readonly block: number
  readonly value: string
  readonly from: number
  readonly until: number
  /** The first block after the label's own value, where its list would begin. */
  readonly next: number
}

const keyOf = (words: string): LabelKey | undefined =>
  words.length > 60
    ? undefined
    : keyed(
        words
          .toLowerCase()
          .replace(/[?:.\s–-]+$/, '')
          .replace(/^[\s*]+/, '')
          .replace(/\s+/g, ' '),
      )

/** Who is listed there, however the list is called: "board members present", "non-voting members", "LA officers". */
const BY_PATTERN: readonly (readonly [RegExp, LabelKey])[] = [
  [/^apologies\b.{0,40}\b(?:received|absence|from)$|^absent\b(?!.{0,20}without).{0,30}$/, 'apologies'],
  [
    /^(?:[\w’'-]+ ){0,4}(?:members|councillors|aldermen|trustees|governors)(?: of the \w+)? (?:present|in attendance|attending)$/,
    'present',
  ],
  [
    /^(?:non-)?(?:voting|executive|lay|co-opted|independent|elected|appointed) members$|^(?:aldermen|councillors)$/,
    'present',
  ],
  [
    /^(?:[\w’'-]+ ){0,3}(?:officers|staff|observers|advisers|advisors|guests)(?: (?:present|in attendance|attending))?$/,
    'attending',
  ],
]

/** A label said in two languages is either of them: "yn bresennol / present". */
const keyed = (words: string): LabelKey | undefined =>
  KEYS.get(words) ??
  BY_PATTERN.find(([pattern]) => pattern.test(words))?.[1] ??
  (words.includes(' / ')
    ? words
        .split(' / ')
        .map((part) => KEYS.get(part))
        .find(Boolean)
    : undefined)

/** Every label that is known, in order. A label is a line of its own, or stands before a colon, or in a row's first cell. */
export const labelsIn = (page: Page): Labelled[] => {
  const found: Labelled[] = []
  page.blocks.forEach((block, at) => {
    const label = labelAt(page, block, at)
    if (label) found.push(label)
  })
  return found
}

const labelAt = (page: Page, block: Block, at: number): Labelled | null => {
  const head = page.text.slice(block.body, Math.min(block.end, block.body + 70))
  const colon = head.search(/:|\s–\s|\?\s/)
  if (colon > 0) {
    const key = keyOf(head.slice(0, colon + 1))
    if (key) {
      let from = block.body + colon + 1
      while (from < block.end && /[\s:–-]/.test(page.text[from]!)) from += 1
      const cellAfter = from >= block.end ? sameRow(page, at) : null
      if (cellAfter)
        return {
          key,
          block: at,
          value: wordsOf(page, cellAfter),
          from: cellAfter.body,
          until: cellAfter.end,
          next: at + 2,
        }
      return { key, block: at, value: page.text.slice(from, block.end), from, until: block.end, next: at + 1 }
    }
  }
  const key = block.end - block.body <= 60 ? keyOf(head) : undefined
  if (!key) return null
  const beside = sameRow(page, at)
  if (beside)
    return { key, block: at, value: wordsOf(page, beside), from: beside.body, until: beside.end, next: at + 2 }
  return block.cell && !beside && !block.strong
    ? null
    : { key, block: at, value: '', from: block.end, until: block.end, next: at + 1 }
}

const sameRow = (page: Page, at: number): Block | null => {
  const [block, next] = [page.blocks[at]!, page.blocks[at + 1]]
  if (!block.cell || !next?.cell || block.cell.column !== 0) return null
  return next.cell.table === block.cell.table && next.cell.row === block.cell.row ? next : null
}
