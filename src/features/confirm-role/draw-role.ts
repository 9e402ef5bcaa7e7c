import type { Draw } from '../../app/drawing.ts'
import { roleDecided, roleToConfirm } from './messages.ts'
import { seeRole } from './see-role.ts'

/** To a second person, and to whoever gave themselves the role once it is decided. `about`: the proposal. */
export const drawRole: Draw = async (tx, about, reader) => {
  const role = await seeRole(tx, about)
  if (!role) return null
  if (role.personId !== reader) return roleToConfirm(role)
  return role.state === 'open' ? null : roleDecided(role)
}
