/** What the page shows, as the content host tells it: times in milliseconds of the film. */

export interface Said {
  readonly from: number;
  readonly text: string;
}

export interface Chapter {
  readonly from: number;
  readonly title: string;
}

export interface Recording {
  readonly title: string;
  /** As in BCP 47. */
  readonly language: string;
  readonly film: { readonly address: string; readonly type: string };
  readonly captions: boolean;
  readonly chapterTrack: boolean;
  readonly chapters: readonly Chapter[];
  readonly transcript: readonly Said[];
}

export async function load(request: typeof fetch = (input, init) => fetch(input, init)): Promise<Recording> {
  const response = await request("/recording/data.json");
  if (!response.ok) throw new Error(`the recording is not told: ${response.status}`);
  return (await response.json()) as Recording;
}
