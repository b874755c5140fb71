import { ceremony } from '../ceremony.ts';
import { errors } from '../errors.ts';

/** What is said while the browser asks for a passkey, a security key or this device. */
export const registration = {
  errors,
  refused: ceremony.refused,
  failed: ceremony.failed,
  prompt: 'Follow the prompt from your browser or device.',
  cancel: 'Cancel',
  tryAgain: 'Try again',
};
