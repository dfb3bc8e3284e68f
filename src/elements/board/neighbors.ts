/** A board as its neighbors know it. */
export interface Neighbor {
  /** The parameter that the page gave it. */
  readonly param: string;
  has: (id: string) => boolean;
  /** Its number among the boards with its parameter has changed. */
  renumbered: (before: number) => void;
}

/** The boards on a page. The first with a parameter has it in the address as it is, the second as "job2", and so on. */
export class Neighbors {
  readonly #ordinals = new Map<Neighbor, number>();
  /** Of boards that left: one that was only moved gets it back. */
  readonly #former = new WeakMap<Neighbor, number>();

  get count(): number {
    return this.#ordinals.size;
  }

  join(board: Neighbor): void {
    const former = this.#former.get(board);
    const isFree = former !== undefined && !this.#takenBesides(board).includes(former);
    this.#ordinals.set(board, isFree ? former : this.#firstFree(board));
    // It may be back where others moved up meanwhile.
    queueMicrotask(() => this.#closeGaps());
  }

  leave(board: Neighbor): void {
    this.#former.set(board, this.ordinalOf(board));
    this.#ordinals.delete(board);
    // A page that swaps its content may add the new board before it takes the old one away, and a move is both at once.
    queueMicrotask(() => this.#closeGaps());
  }

  ordinalOf(board: Neighbor): number {
    return this.#ordinals.get(board) ?? 1;
  }

  /** Whether another board has an opening. */
  haveElsewhere(board: Neighbor, id: string): boolean {
    return [...this.#ordinals.keys()].some((other) => other !== board && other.has(id));
  }

  #takenBesides(board: Neighbor): number[] {
    return [...this.#ordinals].flatMap(([other, ordinal]) =>
      other !== board && other.param === board.param ? [ordinal] : [],
    );
  }

  #firstFree(board: Neighbor): number {
    const taken = this.#takenBesides(board);
    let ordinal = 1;
    while (taken.includes(ordinal)) ordinal += 1;
    return ordinal;
  }

  #closeGaps(): void {
    for (const [board, before] of [...this.#ordinals].sort(([, one], [, other]) => one - other)) {
      const free = this.#firstFree(board);
      if (free >= before) continue;
      this.#ordinals.set(board, free);
      board.renumbered(before);
    }
  }
}
