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
  'closure-removed': 'removed a closure day',
  'deadlines-moved': 'worked the deadlines out again',
  'rules-changed': 'changed the council’s own rules',
  'pre-election-entered': 'entered a pre-election period',
  'pre-election-removed': 'removed a pre-election period',
  'pre-election-answered': 'answered what a pre-election period asks of a meeting',
  'call-in-received': 'recorded a request for call-in',
  'call-in-accepted': 'accepted a request for call-in',
  'call-in-refused': 'refused a request for call-in',
  'call-in-settled': 'recorded what came of a call-in',
  'authorities-changed': 'changed the authorities of the joint committee',
  'directorates-changed': 'changed the directorates',
  'item-added': 'added an item',
}

/** What was done. An entry without words of its own is said as it is kept, hyphens aside: nothing is hidden. */
export const ledgerWords = (did: string): string => DID[did] ?? did.replaceAll('-', ' ')
