/** The controls of a page that was brought in, and of what it proposes. */
export const importActions = {
  readMessage: 'page.read-message',
  importSubmitted: 'page.read.submitted',
  readAgain: 'page.read-again',
  pagePage: 'page.page',
  addRead: 'page.add',
  addAllCertain: 'page.add-all-certain',
  undoAdding: 'page.undo',
  dismissRead: 'page.dismiss',
  editRead: 'page.edit',
  editReadSubmitted: 'page.edit.submitted',
  sharePage: 'page.share',
  promisesPage: 'promise.page',
} as const
