// Runs between the page and the program: puts one object into the page, `workbench`, with one function.
import { contextBridge, ipcRenderer } from 'electron';
import { makeDoor } from './door.ts';

contextBridge.exposeInMainWorld('workbench', makeDoor(ipcRenderer));
