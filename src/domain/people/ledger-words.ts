/** What an entry of the ledger says was done, in words that follow a name: `Alison Reed scheduled an item`. */
const DID: Readonly<Record<string, string>> = {
  'committee-set-up': 'set up the committee',
  'rehearsal-ended': 'ended the rehearsal',
  'held-message-sent': 'sent a message that was waiting',
  'held-message-dropped': 'decided not to send a message that was waiting',
  'settings-changed': 'changed the settings',
  'role-given': 'gave a role',
  'role-ended': 'ended a role',
  'meeting-added': 'added a meeting',
  'meeting-moved': 'moved a meeting',
  'meeting-cancelled': 'cancelled a meeting',
  'meeting-changed': 'changed a meeting',
  'closure-added': 'added a closure day',
  'item-added': 'added an item',
}

/** What was done. An entry without words of its own is said as it is kept, hyphens aside: nothing is hidden. */
export const ledgerWords = (did: string): string => DID[did] ?? did.replaceAll('-', ' ')
