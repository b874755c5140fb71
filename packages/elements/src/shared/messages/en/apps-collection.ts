/** What the dialog for a collection's name says. */
export const appsCollection = {
  newTitle: 'New collection',
  newText: 'Put the apps together that you use together. Only you see it.',
  renameTitle: 'Rename the collection',
  name: 'Name',
  missing: 'Give the collection a name.',
  cancel: 'Cancel',
  create: 'Create',
  save: 'Save',
};
