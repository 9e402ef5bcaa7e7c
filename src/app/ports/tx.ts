import type { AboutBodies } from './about.ts'
import type { Agendas } from './agendas.ts'
import type { CalendarOfCouncil } from './calendar.ts'
import type { CallIns } from './call-ins.ts'
import type { Closed } from './closed.ts'
import type { Committees } from './committees.ts'
import type { Delivery } from './delivery.ts'
import type { Destinations } from './destinations.ts'
import type { Elections } from './elections.ts'
import type { Holds } from './holds.ts'
import type { Items } from './items.ts'
import type { Joint } from './joint.ts'
import type { Ledger } from './ledger.ts'
import type { Meetings } from './meetings.ts'
import type { Notices } from './notices.ts'
import type { Outbox } from './outbox.ts'
import type { Outcomes } from './outcomes.ts'
import type { Papers } from './papers.ts'
import type { People } from './people.ts'
import type { Proposals } from './proposals.ts'
import type { Publications } from './publications.ts'
import type { Records } from './records.ts'
import type { Reminders } from './reminders.ts'
import type { Requests } from './requests.ts'
import type { Retention } from './retention.ts'
import type { RoleProposals } from './role-proposals.ts'
import type { StandingItems } from './standing-items.ts'
import type { Workstreams } from './workstreams.ts'

/** One transaction of one council: everything a use-case may read and write. All of it commits, or none does. */
export type Tx = {
  readonly councilId: string
  readonly about: AboutBodies
  readonly calendar: CalendarOfCouncil
  readonly closed: Closed
  readonly committees: Committees
  readonly elections: Elections
  readonly callIns: CallIns
  readonly people: People
  readonly roleProposals: RoleProposals
  readonly meetings: Meetings
  readonly items: Items
  readonly destinations: Destinations
  readonly proposals: Proposals
  readonly agendas: Agendas
  readonly papers: Papers
  readonly notices: Notices
  readonly outcomes: Outcomes
  readonly standingItems: StandingItems
  readonly publications: Publications
  readonly requests: Requests
  readonly reminders: Reminders
  readonly outbox: Outbox
  readonly delivery: Delivery
  readonly joint: Joint
  readonly retention: Retention
  readonly holds: Holds
  readonly records: Records
  readonly workstreams: Workstreams
  readonly ledger: Ledger
}
