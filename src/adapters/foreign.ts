/** What answered is not the platform, or not now: the page or the JSON of a proxy before it, or a redirection. */
export class ForeignAnswer extends Error {
  override readonly name = 'ForeignAnswer';
  readonly status: number;
  readonly code: string;

  constructor(status: number) {
    super('not an answer of the platform');
    this.status = status;
    this.code = `HTTP ${status}`;
  }
}
