const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether these letters can be an id of ours: what a client sends is looked at before the database is asked. */
export const isUuid = (text: string): boolean => UUID.test(text)
