/** What was started, undone in reverse order; once, however often it is asked for. */
export class Undo {
  #steps: (() => void | Promise<void>)[] = [];
  #undoing: Promise<void> | null = null;

  add(step: () => void | Promise<void>): void {
    this.#steps.push(step);
  }

  all(): Promise<void> {
    this.#undoing ??= this.#run();
    return this.#undoing;
  }

  /** One step that fails must not keep the others from being undone. */
  async #run(): Promise<void> {
    const errors: unknown[] = [];
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Stopping did not go well');
  }
}
