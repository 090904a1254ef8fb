import type { ProblemDetails } from './schema';

/** What the server refused, with the code the texts are found by. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string[]>;
  /** What lacks or stands in the way, as codes. */
  readonly details: string[];

  constructor(status: number, problem: ProblemDetails | undefined) {
    super(problem?.code ?? `http.${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.code = problem?.code ?? `http.${status}`;
    // A field of a form is known by its path inside the form.
    this.fields = Object.fromEntries(Object.entries(problem?.errors ?? {}).map(([path, codes]) => [path.replace(/^form\./, ''), codes]));
    this.details = problem?.details ?? [];
  }
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Gives the data of an answer or throws an ApiError; a cut line is code "network". */
export async function answered<T>(call: Promise<Answered<T>>): Promise<T> {
  let answer: Answered<T>;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, { code: 'network' });
  }
  if (!answer.response.ok) throw new ApiError(answer.response.status, readProblem(answer.error));
  return answer.data as T;
}

function readProblem(error: unknown): ProblemDetails | undefined {
  return typeof error === 'object' && error !== null ? (error as ProblemDetails) : undefined;
}
