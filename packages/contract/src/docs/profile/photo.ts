import { photoOperations, UploadPhoto } from '../../profile/photo.ts';
import { document, documentOperations } from '../registry.ts';

export const photoDocs = [
  document(UploadPhoto, {
    id: 'UploadPhoto',
    description:
      'A photo: square, 1 to 1,024 pixels a side, without Exif, XMP or IPTC data, so that it tells nobody where it was taken.',
    members: { image: 'The file in base64 (RFC 4648 §4), at most 5,242,880 bytes of it.' },
    examples: [
      {
        image: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC',
        type: 'image/png',
      },
    ],
  }),
];

export const photoGroup = documentOperations(photoOperations, {
  name: 'Photo',
  description: 'The person’s photo. Offered where the configuration has the capability `photo`.',
  operations: {
    uploadPhoto: {
      description:
        'Shows a new photo in place of the one before. The server looks at the file itself: `/image` is `format` for what is no image of that type, `too-long` for one that is too large, `dimensions` for one that is not square or has more than 1,024 pixels a side, and `metadata` for one that carries Exif, XMP or IPTC data.',
    },
    removePhoto: { description: 'Removes the photo. Where there is none, nothing changes.' },
  },
});
