/*
 * The protocol between the desk and the pages of a live room. A page keeps one stream of server-sent events open and
 * posts JSON. Each event holds the whole state, so an event that was lost does no harm, and a page that reconnects
 * needs nothing else. The desk reads neither exercises nor answers: the pages load the exercise from the course.
 *
 * Events: a message without a name has a `RoomView`, a `TrainerView`, or null if there is no such room. `mine` has a
 * `MineEvent`. `full` says that the room takes no more phones. `beat` is a heartbeat.
 */

/** A response of the room, in the form of all questions: ids of options, or the steps of a decision. */
export type RoomAnswer = readonly string[];

/** The kinds of exercise that a trainer can open for the room. */
export const exerciseKinds = ['question', 'document', 'booth', 'interview'] as const;

/** An exercise of the course. */
export interface Exercise {
  readonly kind: (typeof exerciseKinds)[number];
  /** Id of the module or the bank that holds the exercise; `encounters` for an encounter at the booth. */
  readonly source: string;
  /** Id of the lesson that contains the question; '' for every other exercise. */
  readonly part: string;
  readonly id: string;
}

/**
 * State of the exercise in the room. `opened`: the projector shows it. `answering`: phones may answer. `revealed`:
 * all see the results. `closed`: the room waits for the next exercise.
 */
export type Phase = 'opened' | 'answering' | 'revealed' | 'closed';

/** The number of phones that gave one answer. */
export interface AnswerCount {
  readonly answer: RoomAnswer;
  readonly count: number;
}

/** An exercise of the room, as every page may see it. */
export interface LiveRunView {
  readonly exercise: Exercise;
  /** Id of the vote. Each vote of an interview has its own id, so that a late answer never counts for the next vote. */
  readonly round: string;
  readonly phase: Phase;
  /** The decisions of the room so far, in order: the choices in an interview, or the question at the booth. */
  readonly path: RoomAnswer;
  /** The results, the most frequent answer first. Empty until the trainer reveals them. */
  readonly results: readonly AnswerCount[];
}

/** The state of a room for a phone. `run` is null before the first exercise. */
export interface RoomView {
  /** The digits by which phones find the room. */
  readonly code: string;
  readonly run: LiveRunView | null;
}

/** The state of a room for the trainer and the projector. The counts do not reveal any answer. */
export interface TrainerView extends RoomView {
  /** Number of phones that are connected now. */
  readonly phones: number;
  /** Number of phones that have answered in this round. */
  readonly answered: number;
}

/**
 * Data of `mine`, the first event in the stream of a phone. `answer` is the answer that the desk has from this phone;
 * null if the desk has none.
 */
export interface MineEvent {
  readonly round: string;
  readonly answer: RoomAnswer | null;
}

/** A phone's answer. The desk responds with 200 if it has counted the answer, and with 409 if the vote is over. */
export interface AnswerRequest {
  readonly round: string;
  readonly answer: RoomAnswer;
}

/**
 * The data of a room that the trainer's pages store. After a restart of the desk, these pages reopen the room with
 * the data. The phones then send their answers again.
 */
export interface SavedRoom {
  readonly code: string;
  readonly run: Omit<LiveRunView, 'results'> | null;
}

/** An act of the trainer. The desk responds with a `TrainerView`, or with 409 if the act is not possible now. */
export type TrainerAct =
  /** Opens a new room, or reopens a saved room. */
  | {readonly type: 'begin'; readonly saved: SavedRoom | null}
  | {readonly type: 'open'; readonly exercise: Exercise}
  /** `start` lets phones answer, `reveal` shows the results, and `again` repeats the vote. */
  | {readonly type: 'start' | 'reveal'}
  | {readonly type: 'again'}
  /** Confirms the decision of the room. The projector then shows the consequence, and the next vote can start. */
  | {readonly type: 'decide'; readonly choice: string}
  /** Closes the exercise, or ends the room. */
  | {readonly type: 'close'}
  | {readonly type: 'end'};
