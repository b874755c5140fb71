import { duration } from '../../duration.ts';

/** What a person who has to wait reads. */
export const throttled = {
  title: 'Too many attempts',
  text: 'You can try again when the timer ends. In a hurry? Your IT admin can unlock your account.',
  over: 'You can try again now.',
  left: (seconds: number): string => `${duration(seconds)} left`,
};
