import type { AgendaRefusal } from './agenda/refusals.ts'
import type { ApprovalRefusal } from './approvals/refusals.ts'
import type { CalendarRefusal } from './calendar/refusals.ts'
import type { ClosedRefusal } from './closed/refusals.ts'
import type { CommitteeRefusal } from './committee/refusals.ts'
import type { ConstitutionRefusal } from './constitution/refusals.ts'
import type { JointRefusal } from './joint/refusals.ts'
import type { KeepingRefusal } from './keeping/refusals.ts'
import type { MeetingRefusal } from './meetings/refusals.ts'
import type { NoticeRefusal } from './notices/refusals.ts'
import type { OutcomeRefusal } from './outcomes/refusals.ts'
import type { PapersRefusal } from './papers/refusals.ts'
import type { PeopleRefusal } from './people/refusals.ts'
import type { ProgrammeRefusal } from './programme/refusals.ts'
import type { ProposalRefusal } from './proposals/refusals.ts'
import type { ReportRefusal } from './reports/refusals.ts'
import type { WorkstreamRefusal } from './workstreams/refusals.ts'

/**
 * Every way the rules can say no. A refusal is an answer, not an error: it is returned, never thrown, and each one
 * has its own words in `src/slack/refusals/`. Anything thrown is a fault, ours to mend.
 * Each room of the rules keeps its own list; this is all of them.
 */
export type Refusal =
  | AgendaRefusal
  | ApprovalRefusal
  | CalendarRefusal
  | ClosedRefusal
  | CommitteeRefusal
  | ConstitutionRefusal
  | JointRefusal
  | KeepingRefusal
  | MeetingRefusal
  | NoticeRefusal
  | OutcomeRefusal
  | PapersRefusal
  | PeopleRefusal
  | ProgrammeRefusal
  | ReportRefusal
  | ProposalRefusal
  | WorkstreamRefusal
