/** The rules that make drafts; each entry names its own. */
export type RuleName =
  | 'amount'
  | 'cause'
  | 'comparison'
  | 'condition'
  | 'date'
  | 'definition'
  | 'effect'
  | 'heading'
  | 'label'
  | 'list'
  | 'object'
  | 'polar'
  | 'rank'
  | 'role'
  | 'scope'
  | 'source'
  | 'topic';

/** Questions of one kind about one fact, the best first. */
export interface Asked {
  readonly rule: RuleName;
  readonly forms: readonly string[];
  /** What one types who asks by keywords. */
  readonly keywords?: readonly string[];
  /** Where it is not to come first: a figure of speech, or too little said to be worth a question of its own. */
  readonly worth?: 'figure' | 'little';
}

/** A sentence that an answer stands on. */
export interface Evidence {
  readonly paragraph: number;
  readonly text: string;
}

/** An entry that a rule proposes. */
export interface Proposal {
  readonly rule: RuleName;
  readonly question: string;
  readonly variants: readonly string[];
  readonly answer: string;
  readonly evidence: readonly Evidence[];
}
