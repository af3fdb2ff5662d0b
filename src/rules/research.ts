/** The types of later research and of lenses: publications, what they found, and other frameworks for networks. */

export const SEEN = ['abstract', 'page', 'full-text', 'second-hand'] as const;
/** How much of a publication we read. `second-hand`: only what somebody else says about it. */
export type Seen = (typeof SEEN)[number];

/** What later research found about a statement. */
export interface Later {
  /** The id of its publication. */
  readonly publication: string;
  /** One or two sentences. */
  readonly finding: string;
  /** Authors and year, such as `Feys and Devos 2015`. */
  readonly source: string;
  /** A public URL. */
  readonly address: string;
  readonly seen: Seen;
}

/** A publication in `framework/publications.yaml`. It has a `doi`, a `url` or both. */
export interface Publication {
  readonly id: string;
  /** Surnames, or the body that published it. */
  readonly authors: readonly string[];
  /** Missing if the publication doesn't say. */
  readonly year?: number;
  readonly title: string;
  /** The journal with volume and issue, the series, or who published it. */
  readonly published_in?: string;
  readonly doi?: string;
  /** If `seen` is `second-hand`, the page that mentions it. */
  readonly url?: string;
  readonly seen: Seen;
  /** What else to know about how it was read, in one sentence. */
  readonly note?: string;
}

/** Another framework for networks, in `framework/lenses/`, through which a plan can be read. */
export interface Lens {
  readonly name: string;
  readonly title: string;
  /** What the framework is for and how firm it is. */
  readonly about: string;
  readonly sources: readonly LensSource[];
  /** In the order of the framework. */
  readonly elements: readonly LensElement[];
}

/** Authors and year of a publication, where to find it, and how much of it we read. */
export type LensSource = Pick<Later, 'source' | 'address' | 'seen'>;

export interface LensElement {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly about: string;
  /** Where the sources have it, such as `feature 1`. */
  readonly place: string;
  /** Ids of the rules that belong to it. */
  readonly rules: readonly string[];
  /** Codes of the statements that belong to it. */
  readonly statements: readonly string[];
}
