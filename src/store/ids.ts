const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether this can be the id of a row at all. What comes back from a button is checked: clients can send anything. */
export const isId = (text: string): boolean => UUID.test(text)
