import { CLEARED_BY_ROLE } from '../closed/clearance.ts'
import { PERMISSIONS } from './permissions.ts'
import type { Role } from './roles.ts'

/** Who decides on private business and on who is cleared for it: more than being shown it. */
const DECIDES: readonly Role[] = [...PERMISSIONS['decide-exemption'].who, ...PERMISSIONS['clear-person'].who]

/** Who may confirm what somebody gave themselves. */
export const CONFIRMS: readonly Role[] = PERMISSIONS['confirm-role'].who

/**
 * Whether a role that somebody gives themselves opens private business to them, or lets them decide on it, where what
 * they hold today does not. Then a second person confirms it: nobody clears themselves.
 */
export const clearsThemselves = (role: Role, held: ReadonlySet<Role>): boolean => {
  if (held.has(role)) return false
  if (DECIDES.includes(role)) return true
  return CLEARED_BY_ROLE.includes(role) && !CLEARED_BY_ROLE.some((one) => held.has(one))
}
