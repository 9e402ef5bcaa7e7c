import type { SeedChannel, SeedPerson } from '../playground/playground.ts'
import { emailOf, people } from './people.ts'

/** The panel's private channel. */
export const PANEL_CHANNEL = 'C0PANEL'

/** The people of the demonstration, as the playground's workspace knows them. */
export const workspacePeople: readonly SeedPerson[] = people.map((person) => ({
  id: person.slackId ?? 'W0LUND',
  name: person.name,
  role: person.title ? `${person.says}: ${person.title}` : person.says,
  email: emailOf(person),
  hasSlack: person.slackId !== null,
  isAdmin: person.isAdmin ?? false,
}))

const MEMBERS = ['U0ALISON', 'U0GRACE', 'U0THORNE', 'U0BEVAN', 'U0NAIR', 'U0DALY', 'U0WHIT', 'U0PRATT']

export const workspaceChannels: readonly SeedChannel[] = [
  {
    id: PANEL_CHANNEL,
    name: 'corporate-panel',
    isPrivate: true,
    purpose: 'Members and officers of the Corporate and Communities Panel',
    members: MEMBERS,
    messages: [
      {
        by: 'U0NAIR',
        text: 'Could the panel look at how long the number 42 bus takes from Netherbury to the hospital?',
      },
    ],
  },
  {
    id: 'C0DEMSERV',
    name: 'democratic-services',
    purpose: 'Officers of Democratic Services',
    members: ['U0ALISON', 'U0GRACE', 'U0PRATT', 'U0WEBB', 'U0OAKES', 'U0FLETCH', 'U0QURESHI', 'U0STONE'],
  },
]
