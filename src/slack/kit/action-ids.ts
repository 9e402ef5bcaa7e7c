import { agendaActions } from './action-ids/agenda.ts'
import { closedActions } from './action-ids/closed.ts'
import { committeeActions } from './action-ids/committee.ts'
import { deliveryActions } from './action-ids/delivery.ts'
import { deskActions } from './action-ids/desk.ts'
import { importActions } from './action-ids/import.ts'
import { jointActions } from './action-ids/joint.ts'
import { keepingActions } from './action-ids/keeping.ts'
import { lawActions } from './action-ids/law.ts'
import { outcomeActions } from './action-ids/outcomes.ts'
import { programmeActions } from './action-ids/programme.ts'
import { reportActions } from './action-ids/report.ts'
import { witnessActions } from './action-ids/witness.ts'
import { workstreamActions } from './action-ids/workstreams.ts'

/**
 * Every button, menu, form and shortcut the bot can be answered through. One name, one handler. The names are
 * `thing.verb` or `thing.verb.moment`; each command's features keep theirs in a file of `action-ids/`.
 */
export const actionIds = {
  ...deskActions,
  ...programmeActions,
  ...jointActions,
  ...agendaActions,
  ...reportActions,
  ...witnessActions,
  ...committeeActions,
  ...closedActions,
  ...deliveryActions,
  ...keepingActions,
  ...lawActions,
  ...importActions,
  ...outcomeActions,
  ...workstreamActions,
} as const
