import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Store } from './store.ts';

class Counter extends Store<number> {
  count(to: number): void {
    this.set(to);
  }
}

test('has a value before anything happens', () => {
  assert.equal(new Counter(3).value, 3);
});

test('tells every listener the new value and the one before', () => {
  const counter = new Counter(0);
  const heard: unknown[] = [];
  counter.subscribe((value, previous) => heard.push(['one', value, previous]));
  counter.subscribe((value, previous) => heard.push(['two', value, previous]));
  counter.count(1);
  assert.deepEqual(heard, [
    ['one', 1, 0],
    ['two', 1, 0],
  ]);
});

test('has changed already when a listener hears of it', () => {
  const counter = new Counter(0);
  let seen: number | undefined;
  counter.subscribe(() => (seen = counter.value));
  counter.count(1);
  assert.equal(seen, 1);
});

test('tells nothing when the value stays the same', () => {
  const counter = new Counter(Number.NaN);
  let calls = 0;
  counter.subscribe(() => (calls += 1));
  counter.count(Number.NaN);
  assert.equal(calls, 0);
  counter.count(0);
  counter.count(-0);
  assert.equal(calls, 2);
});

test('stops telling whoever has had enough, also in the middle of a change', () => {
  const counter = new Counter(0);
  const heard: string[] = [];
  const stopFirst = counter.subscribe(() => {
    heard.push('first');
    stopSecond();
  });
  const stopSecond = counter.subscribe(() => heard.push('second'));
  counter.count(1);
  stopFirst();
  stopFirst();
  counter.count(2);
  assert.deepEqual(heard, ['first']);
});

test('never tells an old value after a newer one, when a listener sets it', () => {
  const counter = new Counter(0);
  const heard: number[] = [];
  counter.subscribe((value) => value === 1 && counter.count(2));
  counter.subscribe((value) => heard.push(value));
  counter.count(1);
  assert.equal(heard.at(-1), 2);
  assert.deepEqual(heard, [2]);
});
