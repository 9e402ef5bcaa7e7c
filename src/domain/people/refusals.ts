import type { Permission } from './permissions.ts'
import type { Role } from './roles.ts'

/** Every way the rules about people can say no. */
export type PeopleRefusal =
  | { readonly rule: 'not-permitted'; readonly permission: Permission; readonly committee: string | null }
  | { readonly rule: 'no-such-person' }
  | { readonly rule: 'person-has-left'; readonly name: string }
  | { readonly rule: 'not-a-full-member' }
  | { readonly rule: 'role-held-already'; readonly name: string; readonly role: Role }
  | { readonly rule: 'last-officer' }
  | { readonly rule: 'no-such-role-proposal' }
  | { readonly rule: 'own-role' }
  | { readonly rule: 'role-waits-already'; readonly role: Role }
  | { readonly rule: 'role-decided-already'; readonly confirmed: boolean; readonly by: string | null }
  | { readonly rule: 'no-such-zone' }
  | { readonly rule: 'away-of-somebody-else'; readonly name: string }
