import { type ApprovalSettings, DEFAULT_APPROVALS } from '../approvals/approval-settings.ts'

/** How a committee is run: what its officers may change in `/committee settings`. Defaults follow docs/decisions. */
export type CommitteeSettings = {
  /** What its chair is called. */
  readonly chairWord: 'chair' | 'chairman' | 'chairwoman' | 'convener'
  readonly cabinetWord: 'cabinet member' | 'executive member'
  readonly privateWord: 'private session' | 'Part 2' | 'Part B'
  /** Changes between meetings go to the chair first: consulted, or (where the constitution says so) approving. */
  readonly consultOn: readonly ('add' | 'move' | 'remove')[]
  readonly chairs: 'consult' | 'approve'
  /** The agenda is consulted on, or must be approved, by whom. */
  readonly agendaNeeds: 'consult' | 'approve'
  readonly clearances: readonly ('finance' | 'legal' | 'monitoring')[]
  /** The committee's own chains of approval, where it has any: they come before the two lines above. */
  readonly approvals: ApprovalSettings
  /** Working days before the law's last day on which we mean to publish. */
  readonly targetDaysBefore: number
  /** Local cut-off on the day of publication, HH:mm. */
  readonly cutOff: string
  /** Working days before despatch for each stage of a report. */
  readonly stages: {
    readonly request: number
    readonly draft: number
    readonly clearance: number
    readonly briefing: number
    readonly final: number
  }
  /** Public participation closes so many working days before the meeting, at this time. */
  readonly publicQuestions: { readonly workingDaysBefore: number; readonly at: string } | null
  /** Agenda reminders that are switched off. */
  readonly remindersOff: readonly string[]
  /** Warn when a meeting gets its nth substantive item. */
  readonly warnAtItem: number
  readonly contactOfficerId: string | null
  readonly suggestionsDecidedBy: string
}

/** What holds before anyone changes anything. */
export const DEFAULT_SETTINGS: CommitteeSettings = {
  chairWord: 'chair',
  cabinetWord: 'cabinet member',
  privateWord: 'private session',
  consultOn: ['add', 'move', 'remove'],
  chairs: 'consult',
  agendaNeeds: 'consult',
  clearances: [],
  approvals: DEFAULT_APPROVALS,
  targetDaysBefore: 1,
  cutOff: '16:00',
  stages: { request: 30, draft: 15, clearance: 10, briefing: 8, final: 3 },
  publicQuestions: { workingDaysBefore: 1, at: '09:00' },
  remindersOff: [],
  warnAtItem: 4,
  contactOfficerId: null,
  suggestionsDecidedBy: 'the committee',
}
