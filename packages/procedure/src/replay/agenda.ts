import type { MotionId, Time } from "../event.js";
import type { Upcoming } from "../step.js";

interface Item {
  readonly motion: MotionId;
  readonly at: Time;
}

/**
 * What time brings next to each motion, and the earliest of it. A binary heap whose outdated items stay until they come to the top: looking at the earliest
 * of 30,000 motions costs the same as of one (a scan of all of them at every act made a replay 5 times slower).
 */
export class Agenda {
  readonly #next = new Map<MotionId, Upcoming>();
  readonly #heap: Item[] = [];

  of(motion: MotionId): Upcoming | undefined {
    return this.#next.get(motion);
  }

  set(motion: MotionId, next: Upcoming | null): void {
    if (next === null) {
      this.#next.delete(motion);
      return;
    }
    this.#next.set(motion, next);
    this.#heap.push({ motion, at: next.at });
    this.#rise();
  }

  earliest(): Time | null {
    for (let top = this.#heap[0]; top !== undefined; top = this.#heap[0]) {
      if (this.#next.get(top.motion)?.at === top.at) return top.at;
      this.#dropTop();
    }
    return null;
  }

  #rise(): void {
    const heap = this.#heap;
    for (let at = heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#before(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #dropTop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    for (let at = 0; ;) {
      const child = 2 * at + 1;
      if (child >= heap.length) return;
      const least = child + 1 < heap.length && this.#before(child + 1, child) ? child + 1 : child;
      if (!this.#before(least, at)) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #before(a: number, b: number): boolean {
    const [left, right] = [this.#heap[a], this.#heap[b]];
    return left !== undefined && right !== undefined && left.at < right.at;
  }

  #swap(a: number, b: number): void {
    const [left, right] = [this.#heap[a], this.#heap[b]];
    if (left === undefined || right === undefined) throw new Error("a place outside the heap");
    this.#heap[a] = right;
    this.#heap[b] = left;
  }
}
