/** What a column of a programme, an action log, a list of meetings or a list of people holds. */
export type Field =
  | 'date'
  | 'time'
  | 'venue'
  | 'committee'
  | 'title'
  | 'why'
  | 'owner'
  | 'holder'
  | 'action'
  | 'due'
  | 'status'
  | 'decision-maker'
  | 'key'
  | 'exempt'
  | 'last'
  | 'witnesses'
  | 'reference'
  | 'name'
  | 'role'
  | 'email'
  | 'organisation'
  | 'issue'
  | 'from'
  | 'until'
  | 'recurs'

const HEADINGS: Record<Field, string> = {
  date: 'date|meeting date|date of meeting|meeting|meeting dates|committee date|target meeting|month|date of committee|scheduled date|date scheduled|meeting and date|scheduled meeting|decision date|date of decision|date decision due|expected date of decision|proposed date|timing|period|target date of meeting|day|start date|dtstart|date decision to be taken|decision due date|date for decision|decision due|dyddiad',
  time: 'time|start time|start|meeting time|time of meeting|amser',
  venue: 'venue|location|place|meeting location|room|lleoliad',
  committee: 'committee|body|name of committee|committee name|meeting name|panel|board|meeting type|pwyllgor',
  title:
    'item|items|topic|topics|issue for scrutiny|subject|agenda item|agenda items|title|report title|report|matter|scrutiny topic|subject matter|decision|title of report|item title|scrutiny item|issue/topic|topic/issue|topic title|decision title|matter for decision|decision required|details of decision|item of business|business|work item|eitem|decision to be taken|name of decision|proposed decision|decision and description',
  why: 'purpose|details and desired outcome|details|desired outcome|objectives|objectives and desired outcomes|reason|reasons|notes|purpose of report|comments|scope|summary|why|description|outcome sought|purpose/outcome|key lines of enquiry|rationale|notes/follow-up|notes / follow up|focus|aims|purpose of item|what is asked|objective',
  owner:
    'lead officer|report of|report from|reporting officer|officer/witness|report author|author|officer|responsible officer|contact officer|lead|lead officer(s)|report author / possible witnesses|report author/possible witnesses|presenter|owner|by whom|who|responsible|assigned to|action by|action owner|person responsible|officer responsible|lead director|lead person|responsibility|responsible person|allocated to|for action by|report by|swyddog|director|contact|lead contact|lead/owner|action lead|name of officer',
  holder:
    'portfolio holder|cabinet member|executive member|cabinet portfolio|lead member|relevant cabinet member|portfolio|cabinet member/portfolio holder',
  action:
    'action|actions|agreed action|action required|action point|action points|agreed actions|action agreed|action to be taken|actions required|recommendation|recommendations|resolution|action requested|task|request|gweithred|camau gweithredu|actions/recommendations|action / recommendation',
  due: 'deadline|by when|due|due date|target date|timescale|when|completion date|date due|target|deadline for completion|target completion date|timescales|to be completed by|complete by|expected completion',
  status:
    'status|progress|update|latest position|rag|position|outcome|completed|response|current position|rag status|progress update|action taken|progress/update|status/update|statws|current status|officer response|complete?',
  'decision-maker':
    'decision maker|decision to be taken by|decision-maker|decision taker|who will take the decision|taken by|decision by|decision making body|decision-making body',
  key: 'key decision|key|is key decision|key decision?',
  exempt:
    'exempt|open/exempt|public or private|exempt?|open or exempt|part|private|confidential|exempt information|open or private|part i/ii|exempt paragraph|likely to be exempt|open/private|public/private',
  last: 'date of last report|last considered|previous date|last report|date of last consideration',
  witnesses:
    'witnesses|possible witnesses|invitees|expert witnesses|attendees|who to invite|stakeholders|consultees|persons invited|contributors|invited',
  reference:
    'ref|reference|no|no.|number|id|ref no|ref no.|minute|minute no|minute no.|minute number|item no|item no.|#|plan ref|action no|action no.|minute ref|rhif|ref.',
  name: 'name|full name|member|councillor|person|surname|member name|enw',
  role: 'role|position held|title/role|job title|capacity|post|office|office held|rôl',
  email: 'email|e-mail|email address|e-mail address|mail|ebost',
  organisation: 'organisation|organization|authority|council|company|employer|body represented|department|directorate',
  issue: 'issue|area|subject area|topic area|background|origin|item/issue',
  from: 'from|start of term|appointed|role from|valid from|term start',
  recurs: 'comes back|how often it comes back',
  until: 'until|to|end of term|role to|valid to|term end|end date',
}
const FIELDS = new Map<string, Field>(
  Object.entries(HEADINGS).flatMap(([field, words]) => words.split('|').map((word) => [word, field as Field] as const)),
)

/** The field a heading names, or null where it names none that is known. */
export const fieldOf = (heading: string): Field | null => {
  const words = heading.toLowerCase().replace(/\s+/g, ' ').replace(/[*:]+/g, '').trim()
  if (words.length > 90 || /\bdiscussions?\b|\bkey points\b|\bnarrative\b/.test(words)) return null
  return (
    FIELDS.get(words) ??
    FIELDS.get(words.replace(/\s?\([^)]*\)/g, '').trim()) ??
    FIELDS.get(words.replace(/\?$/, '')) ??
    parted(words) ??
    described(words)
  )
}

/** "Title of key decision", "Name of scrutiny topic", "Officer contact details": what a heading is about. */
const described = (words: string): Field | null => DESCRIBED.find(([pattern]) => pattern.test(words))?.[1] ?? null
const DESCRIBED: readonly (readonly [RegExp, Field])[] = [
  [
    /^(?:title|subject|name|description|details?|nature|matter|item)\b.{0,30}\b(?:decision|item|report|matter|topic|subject|issue)s?\b/,
    'title',
  ],
  [/^(?:decision|matter|item|topic|report|issue)\b.{0,20}\b(?:title|to be (?:taken|made|considered))$/, 'title'],
  [/^(?:date|when|month)\b.{0,40}\b(?:decision|meeting|considered|taken|made)\b/, 'date'],
  [/^(?:decision[- ]?(?:maker|taker)|who (?:will|is to)|to be decided by|body)\b/, 'decision-maker'],
  [/^(?:key|is (?:it|this) (?:a )?key)\b.{0,20}$/, 'key'],
  [/\bexempt\b|\bpublic or private\b|\bopen or closed\b/, 'exempt'],
  [/^(?:lead|responsible|report|contact|accountable)\b.{0,30}\b(?:officer|author|person|director)\b/, 'owner'],
  [/^(?:cabinet|executive|portfolio|lead)\b.{0,20}\b(?:member|holder)\b/, 'holder'],
  [/^(?:target|due|completion|expected)\b.{0,20}\b(?:date|completion|by)$/, 'due'],
  [/^(?:agreed |required )?actions?\b.{0,30}$/, 'action'],
]

/** "Topic / Title", "Lead officer and portfolio holder": the first part that is known. */
const parted = (words: string): Field | null => {
  for (const part of words.split(/\s?[/&]\s?|\sand\s|\sor\s|,\s/)) {
    const field = FIELDS.get(part.trim())
    if (field) return field
  }
  return null
}

/** Which column holds which field. A heading said twice keeps its first column. */
export const mapColumns = (headings: readonly string[]): (Field | null)[] => {
  const seen = new Set<Field>()
  return headings.map((heading) => {
    const field = fieldOf(heading)
    if (field === null || seen.has(field)) return null
    seen.add(field)
    return field
  })
}
