/** What is offered behind a photo. */
export const profilePhotoMenu = {
  photo: 'Change photo',
  uploadPhoto: 'Upload a photo',
  removePhoto: 'Remove photo',
  photoHint: 'JPG or PNG, up to 5 MB.',
  photoFailed: 'That didn’t work. Your photo is as it was; try again.',
};
