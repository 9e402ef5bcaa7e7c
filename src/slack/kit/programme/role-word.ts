import type { CommitteeSettings } from '../../../domain/committee/settings.ts'
import { isRole, ROLES } from '../../../domain/people/roles.ts'

/** What somebody is to the committee, in the word it uses itself: `convener`, `vice-chair`. */
export const roleWord = (role: string, { chairWord }: Pick<CommitteeSettings, 'chairWord'>): string =>
  role === 'chair' ? chairWord : isRole(role) ? ROLES[role] : role
