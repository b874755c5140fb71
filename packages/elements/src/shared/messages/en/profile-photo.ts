/** What is said while a photo is chosen and placed. */
export const profilePhoto = {
  title: 'Position your photo',
  stage: 'Your photo. Move it with the arrow keys or by dragging.',
  zoom: 'Zoom',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save photo',
  saving: 'Saving…',
  opening: 'Opening your photo',
  unreadable: 'This file can’t be read as a picture. Choose a JPG or PNG.',
  tooLarge: 'This file is larger than 5 MB. Choose a smaller one.',
  notSaved: 'We couldn’t save your photo. It’s still here; try again.',
};
