/** The nouns by which officers, members and outsiders are called by what they do. */
export const ROLE_NOUN =
  '(?:Officers?|Directors?|Managers?|Heads?|Clerk|Chair(?:man|woman|person)?|Vice[- ]Chair(?:man|woman|person)?|Leader|Conveners?|Provost|Mayor|Members?|Executive|Executives|Secretar(?:y|iat)|Solicitors?|Lawyer|Treasurer|Accountant|Auditors?|Engineers?|Planners?|Surveyor|Co-?ordinators?|Inspector|Constable|Superintendent|Sergeant|Commissioner|Consultants?|Advis[eo]rs?|Analysts?|Leads?|Specialists?|Administrators?|Assistants?|Ranger|Warden|Caretaker|Governor|Lawyers?|Supervisor|Monitoring Officer|Champion|Spokesperson|Trustee|Partner|Principal|Registrar|Ombudsman|Holder|Cabinet Member|Portfolio Holder|Business Partner|Headteacher|(?:Harbour|Station) ?[Mm]aster|Chairperson|Foreman)'

/** The nouns by which parts of an authority are called: they may own an action, though nobody has one as a title. */
export const UNIT_NOUN =
  '(?:Team|Services?|Department|Directorate|Unit|Division|Office|Section|Branch|Constabulary|Police|DC|BC|CC|MBC|ICB|CCG|UA|Fund|Programme|Foundation|Hospital|University|Charity|Network|plc|Ltd|LLP)'

/** The nouns by which bodies are called. */
export const BODY_NOUN =
  '(?:Committee|Sub-?[Cc]ommittee|Panel|Board|Cabinet|Council|Commission|Forum|Group|Executive|Partnership|Assembly|Authority|Trust|Federation|Association|Party|Taskforce|Bwrdd|Pwyllgor|Cyngor)'

export const HONORIFIC =
  '(?:Councillors?|Cllrs?|Clrs?|Cr|Alderman|Ald|Baillie|Bailie|Provost|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Revd|Reverend|Canon|Father|Cynghorydd|Y Cynghorydd|Major|Colonel|Cmdr|PC|PCSO|(?:Detective\\s)?(?:Chief\\s)?Inspector|(?:Chief\\s)?Superintendent|(?:Deputy\\s|Assistant\\s)?Chief\\sConstable|(?:Police\\s)?Sergeant|Sgt)\\.?'

/** A capitalised word of a name, Welsh, Scottish and hyphenated ones too. */
export const NAME_WORD =
  "(?:(?:[Dd]e|[Vv]an|[Vv]on|ap|ab|[Dd]er|[Ll]e|[Ll]a|[Dd]i)\\s)?(?:Mc|Mac|O[’'])?\\p{Lu}[\\p{L}’'-]*\\.?"

const NAME = new RegExp(
  `^(?:${HONORIFIC}\\s+){0,2}${NAME_WORD}(?:\\s+${NAME_WORD}){0,4}(?:\\s(?:OBE|MBE|CBE|JP|MP|MS|AM|MSP|QC|KC))?$`,
  'u',
)
const HONORIFICS = new RegExp(`^(?:${HONORIFIC}\\s+){1,3}`)
const HONORED = new RegExp(`^${HONORIFIC}\\s`)
const ROLE = new RegExp(`\\b${ROLE_NOUN}\\b`)
const UNIT = new RegExp(`\\b${UNIT_NOUN}\\b`)
const BODY = new RegExp(`\\b${BODY_NOUN}s?\\b`)

/** Whether these words could be a person's name: two to five capitalised words, none of them a role's or a body's. */
export const looksLikeName = (words: string): boolean =>
  words.length <= 60 &&
  /\s/.test(words) &&
  NAME.test(words) &&
  !isRole(stripHonorific(words)) &&
  !isBody(words) &&
  !UNIT.test(words)

/** A name without its title of courtesy. */
export const stripHonorific = (name: string): string => name.replace(HONORIFICS, '')

/** Whether a title of courtesy leads. */
export const hasHonorific = (name: string): boolean => HONORED.test(name)

/** Whether these words name what somebody does: Head of Housing, the Clerk. */
export const isRole = (words: string): boolean => ROLE.test(words)

/** Whether these words name a body: a committee, board, council or group. */
export const isBody = (words: string): boolean => BODY.test(words)
