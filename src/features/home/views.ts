import type { HomeView } from '@slack/types'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, count, header, runButton, section } from '../../slack/kit/blocks.ts'
import { home } from '../../slack/kit/views.ts'
import { committeesView } from './committee-views.ts'
import type { HomeSeen } from './home-seen.ts'
import { runningView } from './running-views.ts'
import { waitingView } from './waiting-views.ts'

/** Home: what waits for this person, what comes next for each committee, and one press from there everything else. */
export const homeView = (seen: HomeSeen): HomeView => (seen.mayBegin ? homeToBegin() : homeOf(seen))

/** Home before there is any committee: the one thing to do, and what comes of it. */
const homeToBegin = (): HomeView =>
  home(
    header('Begin here'),
    section(
      'There is no committee here yet. Set one up: its name, its officers and its meetings take five minutes. You become the administrator of Cleardays for your council.',
    ),
    actions(
      runButton({ command: '/committee', word: 'setup', button: 'Set up a committee' }, { style: 'primary' }),
      button('Help', actionIds.showHelp, '/committee'),
    ),
    context('It starts in rehearsal: whatever it would send comes to you first, and nobody else is told anything.'),
  )

const homeOf = (seen: HomeSeen): HomeView =>
  home(
    header('Waiting for you'),
    waitingView(seen),
    header(seen.committees.length === 1 ? 'Your committee' : 'Committees'),
    seen.committees.length === 0 && section('_There is no committee here yet._'),
    committeesView(seen.committees),
    seen.further > 0 &&
      context(
        `and ${count(seen.further, 'more committee')}: press *Everything you can do*, or type the command in its channel.`,
      ),
    actions(
      seen.committees.length !== 1 && button('Everything you can do', actionIds.showEverything, ''),
      button('Help', actionIds.showHelp, ''),
    ),
    context('Everything here can also be typed: `/programme help` shows how.'),
    seen.runs && runningView(seen.runs),
  )

/** A guest, or somebody from another organisation, is told kindly and shown nothing. */
export const homeForGuests = (): HomeView =>
  home(
    header('Cleardays'),
    section(
      'Cleardays answers full members of this workspace, so there is nothing to show you here. If you were asked for something, the contact officer named in the letter will gladly help.',
    ),
  )
