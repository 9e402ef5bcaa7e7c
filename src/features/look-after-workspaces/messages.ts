import {
  actions,
  context,
  count,
  linkButton,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { WorkspacesSeen } from './see-workspaces.ts'

/** To whoever installed it, once, when a council begins. */
export const welcome = (council: string): Message =>
  message(
    `Cleardays is here for ${council}. Set up the first committee when you are ready`,
    section(
      `*Cleardays is here for ${plain(council)}*, and you look after it: you installed it, so you are its administrator.`,
    ),
    section(
      'Set up the first committee when you are ready: its channel, its meetings and its people. It begins in rehearsal, so nothing goes to anybody else until an officer says so.',
    ),
    actions(
      runButton({ command: '/committee', word: 'setup', button: 'Set up a committee' }),
      runButton({ command: '/committee', word: 'workspaces', button: 'Workspaces' }),
    ),
    context('Somebody else should do this? Give them their role with `/committee people` once there is a committee.'),
  )

const SLACKS_WORDS: Readonly<Record<string, string>> = {
  app_uninstalled: 'it was uninstalled there',
  tokens_revoked: 'its token was withdrawn there',
  token_revoked: 'its token was withdrawn there',
  account_inactive: 'it was uninstalled there',
}

const line = ({ name, isInstalled, removedBecause }: WorkspacesSeen['workspaces'][number]): string =>
  isInstalled
    ? `*${plain(name)}*: installed`
    : `*${plain(name)}*: not installed now${removedBecause ? `, because ${SLACKS_WORDS[removedBecause] ?? `Slack no longer accepts it (${plain(removedBecause)})`}` : ''}. What is owed there waits.`

/** The workspaces of a council, and the way to one more. */
export const workspacesSeen = ({ council, workspaces, link }: WorkspacesSeen): Message => {
  if (link === null)
    return message(
      `${council} has one workspace here: this one`,
      section(
        `*${plain(council)} has one workspace here: this one.* Its token is kept where Cleardays runs. Several workspaces, or several councils, need installing by OAuth: whoever runs Cleardays finds how in \`docs/running.md\`.`,
      ),
    )
  return message(
    `${council} has Cleardays in ${count(workspaces.filter(({ isInstalled }) => isInstalled).length, 'workspace')}`,
    section(`*Workspaces of ${plain(council)}*`),
    workspaces.slice(0, 20).map((one) => section(line(one))),
    actions(linkButton('Install in one more', link)),
    context(
      'That link installs Cleardays in a further workspace for this council, once, within seven days: send it to whoever looks after that workspace. Where it was removed, installing it again goes on where it was.',
    ),
  )
}
