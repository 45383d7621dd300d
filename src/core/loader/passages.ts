import { type PassageModel, type PassageModelFile, readPassageModel } from '../passages/model.js';
import { readData } from './data.js';

let model: PassageModel | undefined;

/** The shipped model of passages, `data/passages.json`, read once a process. */
export function loadPassageModel(): PassageModel {
  model ??= readPassageModel(JSON.parse(readData('passages.json').toString()) as PassageModelFile);
  return model;
}
