import type { Payload } from './payload.ts'
import { personIn } from './turn.ts'

/** The workspace that an event is about; the organisation, where it is about that. */
export const teamOf = (body: Extract<Payload, { kind: 'event' }>['body']): string =>
  body.context_team_id ?? body.team_id ?? body.enterprise_id ?? ''

const isWhole = (said: unknown): boolean => said === true || said === 'true'

/**
 * The workspace and the organisation something comes from, where the whole organisation has installed us: only then may
 * a workspace be met that nobody has installed us in. Null otherwise.
 */
export const organisationOf = (payload: Payload): { readonly teamId: string; readonly enterpriseId: string } | null => {
  if (payload.kind === 'event') {
    const { body } = payload
    const [authorization] = body.authorizations ?? []
    const enterpriseId = authorization?.enterprise_id ?? body.enterprise_id
    const teamId = teamOf(body)
    if (
      !isWhole(authorization?.is_enterprise_install ?? body.is_enterprise_install) ||
      typeof enterpriseId !== 'string' ||
      !teamId
    )
      return null
    return { teamId, enterpriseId }
  }
  const { body } = payload
  const enterpriseId =
    payload.kind === 'command' ? payload.body.enterprise_id : 'enterprise' in body ? body.enterprise?.id : null
  const { teamId, isForeign } = personIn(payload)
  if (!isWhole(body.is_enterprise_install) || !enterpriseId || !teamId || isForeign) return null
  return { teamId, enterpriseId }
}
