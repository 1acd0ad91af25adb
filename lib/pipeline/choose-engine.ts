import { makeModelReader } from '@/lib/model/reader';
import type { ModelSettings } from '@/lib/model-settings';
import { modelEngine } from './model-engine';
import { builtInEngine, type ReadingEngine } from './reading-engine';

/** The engine of the configuration: the built-in rules alone, or with a language model beside them. */
export function chooseEngine(model: ModelSettings | null): ReadingEngine {
  return model ? modelEngine(makeModelReader(model)) : builtInEngine;
}
