import { isRole, ROLES, type Role } from './roles.ts'

const SAID: readonly (readonly [RegExp, Role])[] = [
  [/\bvice[- ]?(?:chair|convener)|\bdeputy[- ](?:chair|convener)|\bis-?gadeirydd/, 'vice-chair'],
  [/\bchair(?:man|woman|person)?\b|\bconvener\b|\bcadeirydd/, 'chair'],
  [/\bmonitoring officer\b/, 'monitoring-officer'],
  [/\bproper officer\b/, 'proper-officer'],
  [/\bstatutory scrutiny officer\b/, 'scrutiny-officer'],
  [/\bdeputy\b.*\b(?:committee|democratic|scrutiny|governance) ?(?:services )?officer\b/, 'deputy'],
  [/\b(?:committee|democratic services|scrutiny|governance|contact) (?:services )?officer\b|\bclerk\b/, 'officer'],
  [/\bco-?opt.*\b(?:without (?:a )?vote|non-?voting|no vote)/, 'co-opted-non-voting'],
  [/\bco-?opt.*\b(?:with (?:a )?vote|voting)/, 'co-opted-voting'],
  [/\bsubstitute\b|\breserve\b/, 'substitute'],
  [/\b(?:cabinet|executive|portfolio) (?:member|holder)\b/, 'portfolio-holder'],
  [/\blead officer\b/, 'lead-officer'],
  [/\breport author\b|^author$/, 'report-author'],
  [/\bwitness\b/, 'witness'],
  [/\bfinance\b.*\b(?:clearance|officer)\b|\bsection 151\b/, 'finance'],
  [/\blegal\b.*\b(?:clearance|officer)\b/, 'legal'],
  [/\bmember\b|\bcouncillor\b|\baelod\b/, 'member'],
]

/**
 * The role that a list's own words mean. Null where they mean none of ours, or could mean two (a co-opted member,
 * without a word on the vote): it is not guessed.
 */
export const roleSaid = (words: string): Role | null => {
  const said = words.toLowerCase().replace(/\s+/g, ' ').trim()
  if (isRole(said)) return said
  const named = Object.entries(ROLES).find(([, name]) => name === said)
  if (named) return named[0] as Role
  const [, role] = SAID.find(([fits]) => fits.test(said)) ?? []
  return role === 'member' && /\bco-?opt/.test(said) ? null : (role ?? null)
}
