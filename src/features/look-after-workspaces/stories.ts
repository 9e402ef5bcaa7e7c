import type { Stories } from '../../slack/kit/gallery.ts'
import { welcome, workspacesSeen } from './messages.ts'

const council = 'Westmarch County Council'
const link = 'https://cleardays.example/slack/install?join=4f2a'
const here = { teamId: 'T0WEST', name: 'Westmarch', isInstalled: true, removedBecause: null }

export const stories: Stories = {
  'to whoever installed it': () => welcome(council),
  'one token in the environment': () => workspacesSeen({ council, workspaces: [], link: null }),
  'one workspace': () => workspacesSeen({ council, workspaces: [here], link }),
  'two, of which one removed it': () =>
    workspacesSeen({
      council,
      workspaces: [
        here,
        { teamId: 'T0SHARE', name: 'Shared <Services>', isInstalled: false, removedBecause: 'app_uninstalled' },
        { teamId: 'T0OLD', name: 'Old Town', isInstalled: false, removedBecause: 'invalid_refresh_token' },
      ],
      link,
    }),
}
