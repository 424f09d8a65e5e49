// Written by src/generate/main.ts. Change the schemas and run it again.
import { codePointLength } from '../base/code-point-length.ts';
"use strict";
export const validateScenario = validate20;
const schema31 = {"type":"object","required":["scenario","about","steps"],"properties":{"scenario":{"type":"string","minLength":1,"maxLength":200},"about":{"type":"string","minLength":1,"maxLength":2000},"queues":{"type":"object","patternProperties":{"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$":{"type":"object","properties":{"id":{"type":"string","minLength":1,"maxLength":200},"name":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false}},"additionalProperties":false,"maxProperties":100},"agents":{"type":"object","patternProperties":{"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$":{"type":"object","properties":{"id":{"type":"string","minLength":1,"maxLength":200},"name":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false}},"additionalProperties":false,"maxProperties":100},"customer":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"email":{"type":"string","minLength":1,"maxLength":200},"phone":{"type":"string","minLength":1,"maxLength":200},"company":{"type":"string","minLength":1,"maxLength":200},"language":{"type":"string","minLength":1,"maxLength":200},"customerId":{"type":"string","minLength":1,"maxLength":200},"caseId":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false},"conversations":{"type":"integer","minimum":1,"maximum":10000},"settings":{"type":"object","properties":{"transferOrder":{"type":"string","enum":["transfer-first","leave-first"]},"agentName":{"type":"string","enum":["first,last","plain"]},"keyOrder":{"type":"string","enum":["observed","documented","shuffled"]},"bodyStyle":{"type":"string","enum":["compact","pretty","escaped"]},"headerCase":{"type":"string","enum":["lower","title"]},"signed":{"type":"boolean"},"retryDelays":{"type":"array","items":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},"maxItems":20},"timeout":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that the consumer has to answer one request."},"headOfLine":{"type":"string","enum":["block","pass"]},"undelivered":{"type":"string","enum":["stop-unanswered","stop","continue"]},"tenantId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-tenant-id. Letters, digits, - and _ only."},"customerId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-customer-id; the tenant id unless told, as in the published sample."}},"additionalProperties":false},"steps":{"type":"array","items":{"anyOf":[{"type":"object","required":["queue"],"properties":{"queue":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"Puts the conversation into this queue."},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["join"],"properties":{"join":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"Lets this agent join."},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["text"],"properties":{"text":{"type":"string","maxLength":65536},"by":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"The agent who writes it; the one who joined or wrote last unless told."},"times":{"type":"integer","minimum":1,"maximum":1000},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["transfer"],"properties":{"transfer":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"Hands the conversation to this queue; the agents leave."},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["leave"],"properties":{"leave":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"Lets this agent leave."},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["wait"],"properties":{"wait":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause: 250ms, 2s, 1.5m, 1h."},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["send"],"properties":{"send":{"anyOf":[{"type":"string"},{"type":"object","patternProperties":{"^.*$":{}}}]},"times":{"type":"integer","minimum":1,"maximum":1000},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false}]},"minItems":1,"maxItems":1000}},"additionalProperties":false};
const func1 = codePointLength;
const func27 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", "u");
const pattern8 = new RegExp("^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$", "u");
const pattern10 = new RegExp("^[A-Za-z0-9_-]*$", "u");
const pattern24 = new RegExp("^.*$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scenario === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scenario"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.about === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "about"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.steps === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "scenario") || (key0 === "about")) || (key0 === "queues")) || (key0 === "agents")) || (key0 === "customer")) || (key0 === "conversations")) || (key0 === "settings")) || (key0 === "steps"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.scenario !== undefined){
let data0 = data.scenario;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err4 = {instancePath:instancePath+"/scenario",schemaPath:"#/properties/scenario/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.scenario,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data0) < 1){
const err5 = {instancePath:instancePath+"/scenario",schemaPath:"#/properties/scenario/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.scenario,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/scenario",schemaPath:"#/properties/scenario/type",keyword:"type",params:{type: "string"},schema:schema31.properties.scenario.type,parentSchema:schema31.properties.scenario,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.about !== undefined){
let data1 = data.about;
if(typeof data1 === "string"){
if(func1(data1) > 2000){
const err7 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.about,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data1) < 1){
const err8 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.about,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/type",keyword:"type",params:{type: "string"},schema:schema31.properties.about.type,parentSchema:schema31.properties.about,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.queues !== undefined){
let data2 = data.queues;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 100){
const err10 = {instancePath:instancePath+"/queues",schemaPath:"#/properties/queues/maxProperties",keyword:"maxProperties",params:{limit: 100},schema:100,parentSchema:schema31.properties.queues,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data2){
if(!(pattern4.test(key1))){
const err11 = {instancePath:instancePath+"/queues",schemaPath:"#/properties/queues/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.queues,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
for(const key2 in data2){
if(pattern4.test(key2)){
let data3 = data2[key2];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key3 in data3){
if(!((key3 === "id") || (key3 === "name"))){
const err12 = {instancePath:instancePath+"/queues/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/queues/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"],data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.id !== undefined){
let data4 = data3.id;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err13 = {instancePath:instancePath+"/queues/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/queues/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.id,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/queues/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/queues/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.id,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/queues/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/queues/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/id/type",keyword:"type",params:{type: "string"},schema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.id.type,parentSchema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.id,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.name !== undefined){
let data5 = data3.name;
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err16 = {instancePath:instancePath+"/queues/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/queues/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.name,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data5) < 1){
const err17 = {instancePath:instancePath+"/queues/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/queues/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.name,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/queues/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/queues/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/name/type",keyword:"type",params:{type: "string"},schema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.name.type,parentSchema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.name,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/queues/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/queues/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/type",keyword:"type",params:{type: "object"},schema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].type,parentSchema:schema31.properties.queues.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"],data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/queues",schemaPath:"#/properties/queues/type",keyword:"type",params:{type: "object"},schema:schema31.properties.queues.type,parentSchema:schema31.properties.queues,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.agents !== undefined){
let data6 = data.agents;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length > 100){
const err21 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/maxProperties",keyword:"maxProperties",params:{limit: 100},schema:100,parentSchema:schema31.properties.agents,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key4 in data6){
if(!(pattern4.test(key4))){
const err22 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema31.properties.agents,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
for(const key5 in data6){
if(pattern4.test(key5)){
let data7 = data6[key5];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key6 in data7){
if(!((key6 === "id") || (key6 === "name"))){
const err23 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"],data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.id !== undefined){
let data8 = data7.id;
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err24 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/agents/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.id,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data8) < 1){
const err25 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/agents/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.id,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/agents/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/id/type",keyword:"type",params:{type: "string"},schema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.id.type,parentSchema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.id,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.name !== undefined){
let data9 = data7.name;
if(typeof data9 === "string"){
if(func1(data9) > 200){
const err27 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/agents/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.name,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data9) < 1){
const err28 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/agents/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.name,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/agents/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/properties/name/type",keyword:"type",params:{type: "string"},schema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.name.type,parentSchema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].properties.name,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/patternProperties/%5E%5BA-Za-z0-9%5D%5BA-Za-z0-9_-%5D%7B0%2C63%7D%24/type",keyword:"type",params:{type: "object"},schema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"].type,parentSchema:schema31.properties.agents.patternProperties["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"],data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "object"},schema:schema31.properties.agents.type,parentSchema:schema31.properties.agents,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.customer !== undefined){
let data10 = data.customer;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key7 in data10){
if(!(((((((key7 === "name") || (key7 === "email")) || (key7 === "phone")) || (key7 === "company")) || (key7 === "language")) || (key7 === "customerId")) || (key7 === "caseId"))){
const err32 = {instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema31.properties.customer,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data10.name !== undefined){
let data11 = data10.name;
if(typeof data11 === "string"){
if(func1(data11) > 200){
const err33 = {instancePath:instancePath+"/customer/name",schemaPath:"#/properties/customer/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customer.properties.name,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data11) < 1){
const err34 = {instancePath:instancePath+"/customer/name",schemaPath:"#/properties/customer/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customer.properties.name,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/customer/name",schemaPath:"#/properties/customer/properties/name/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customer.properties.name.type,parentSchema:schema31.properties.customer.properties.name,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.email !== undefined){
let data12 = data10.email;
if(typeof data12 === "string"){
if(func1(data12) > 200){
const err36 = {instancePath:instancePath+"/customer/email",schemaPath:"#/properties/customer/properties/email/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customer.properties.email,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data12) < 1){
const err37 = {instancePath:instancePath+"/customer/email",schemaPath:"#/properties/customer/properties/email/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customer.properties.email,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/customer/email",schemaPath:"#/properties/customer/properties/email/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customer.properties.email.type,parentSchema:schema31.properties.customer.properties.email,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data10.phone !== undefined){
let data13 = data10.phone;
if(typeof data13 === "string"){
if(func1(data13) > 200){
const err39 = {instancePath:instancePath+"/customer/phone",schemaPath:"#/properties/customer/properties/phone/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customer.properties.phone,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func1(data13) < 1){
const err40 = {instancePath:instancePath+"/customer/phone",schemaPath:"#/properties/customer/properties/phone/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customer.properties.phone,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/customer/phone",schemaPath:"#/properties/customer/properties/phone/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customer.properties.phone.type,parentSchema:schema31.properties.customer.properties.phone,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data10.company !== undefined){
let data14 = data10.company;
if(typeof data14 === "string"){
if(func1(data14) > 200){
const err42 = {instancePath:instancePath+"/customer/company",schemaPath:"#/properties/customer/properties/company/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customer.properties.company,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func1(data14) < 1){
const err43 = {instancePath:instancePath+"/customer/company",schemaPath:"#/properties/customer/properties/company/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customer.properties.company,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/customer/company",schemaPath:"#/properties/customer/properties/company/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customer.properties.company.type,parentSchema:schema31.properties.customer.properties.company,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data10.language !== undefined){
let data15 = data10.language;
if(typeof data15 === "string"){
if(func1(data15) > 200){
const err45 = {instancePath:instancePath+"/customer/language",schemaPath:"#/properties/customer/properties/language/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customer.properties.language,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(func1(data15) < 1){
const err46 = {instancePath:instancePath+"/customer/language",schemaPath:"#/properties/customer/properties/language/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customer.properties.language,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/customer/language",schemaPath:"#/properties/customer/properties/language/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customer.properties.language.type,parentSchema:schema31.properties.customer.properties.language,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data10.customerId !== undefined){
let data16 = data10.customerId;
if(typeof data16 === "string"){
if(func1(data16) > 200){
const err48 = {instancePath:instancePath+"/customer/customerId",schemaPath:"#/properties/customer/properties/customerId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customer.properties.customerId,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(func1(data16) < 1){
const err49 = {instancePath:instancePath+"/customer/customerId",schemaPath:"#/properties/customer/properties/customerId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customer.properties.customerId,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/customer/customerId",schemaPath:"#/properties/customer/properties/customerId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customer.properties.customerId.type,parentSchema:schema31.properties.customer.properties.customerId,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data10.caseId !== undefined){
let data17 = data10.caseId;
if(typeof data17 === "string"){
if(func1(data17) > 200){
const err51 = {instancePath:instancePath+"/customer/caseId",schemaPath:"#/properties/customer/properties/caseId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customer.properties.caseId,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(func1(data17) < 1){
const err52 = {instancePath:instancePath+"/customer/caseId",schemaPath:"#/properties/customer/properties/caseId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customer.properties.caseId,data:data17};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/customer/caseId",schemaPath:"#/properties/customer/properties/caseId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customer.properties.caseId.type,parentSchema:schema31.properties.customer.properties.caseId,data:data17};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customer.type,parentSchema:schema31.properties.customer,data:data10};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.conversations !== undefined){
let data18 = data.conversations;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err55 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.conversations.type,parentSchema:schema31.properties.conversations,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 10000 || isNaN(data18)){
const err56 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},schema:10000,parentSchema:schema31.properties.conversations,data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err57 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.conversations,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
if(data.settings !== undefined){
let data19 = data.settings;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key8 in data19){
if(!(func27.call(schema31.properties.settings.properties, key8))){
const err58 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema31.properties.settings,data:data19};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data19.transferOrder !== undefined){
let data20 = data19.transferOrder;
if(typeof data20 !== "string"){
const err59 = {instancePath:instancePath+"/settings/transferOrder",schemaPath:"#/properties/settings/properties/transferOrder/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.transferOrder.type,parentSchema:schema31.properties.settings.properties.transferOrder,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!((data20 === "transfer-first") || (data20 === "leave-first"))){
const err60 = {instancePath:instancePath+"/settings/transferOrder",schemaPath:"#/properties/settings/properties/transferOrder/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.transferOrder.enum},schema:schema31.properties.settings.properties.transferOrder.enum,parentSchema:schema31.properties.settings.properties.transferOrder,data:data20};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data19.agentName !== undefined){
let data21 = data19.agentName;
if(typeof data21 !== "string"){
const err61 = {instancePath:instancePath+"/settings/agentName",schemaPath:"#/properties/settings/properties/agentName/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.agentName.type,parentSchema:schema31.properties.settings.properties.agentName,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!((data21 === "first,last") || (data21 === "plain"))){
const err62 = {instancePath:instancePath+"/settings/agentName",schemaPath:"#/properties/settings/properties/agentName/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.agentName.enum},schema:schema31.properties.settings.properties.agentName.enum,parentSchema:schema31.properties.settings.properties.agentName,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data19.keyOrder !== undefined){
let data22 = data19.keyOrder;
if(typeof data22 !== "string"){
const err63 = {instancePath:instancePath+"/settings/keyOrder",schemaPath:"#/properties/settings/properties/keyOrder/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.keyOrder.type,parentSchema:schema31.properties.settings.properties.keyOrder,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!(((data22 === "observed") || (data22 === "documented")) || (data22 === "shuffled"))){
const err64 = {instancePath:instancePath+"/settings/keyOrder",schemaPath:"#/properties/settings/properties/keyOrder/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.keyOrder.enum},schema:schema31.properties.settings.properties.keyOrder.enum,parentSchema:schema31.properties.settings.properties.keyOrder,data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data19.bodyStyle !== undefined){
let data23 = data19.bodyStyle;
if(typeof data23 !== "string"){
const err65 = {instancePath:instancePath+"/settings/bodyStyle",schemaPath:"#/properties/settings/properties/bodyStyle/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.bodyStyle.type,parentSchema:schema31.properties.settings.properties.bodyStyle,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!(((data23 === "compact") || (data23 === "pretty")) || (data23 === "escaped"))){
const err66 = {instancePath:instancePath+"/settings/bodyStyle",schemaPath:"#/properties/settings/properties/bodyStyle/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.bodyStyle.enum},schema:schema31.properties.settings.properties.bodyStyle.enum,parentSchema:schema31.properties.settings.properties.bodyStyle,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data19.headerCase !== undefined){
let data24 = data19.headerCase;
if(typeof data24 !== "string"){
const err67 = {instancePath:instancePath+"/settings/headerCase",schemaPath:"#/properties/settings/properties/headerCase/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.headerCase.type,parentSchema:schema31.properties.settings.properties.headerCase,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(!((data24 === "lower") || (data24 === "title"))){
const err68 = {instancePath:instancePath+"/settings/headerCase",schemaPath:"#/properties/settings/properties/headerCase/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.headerCase.enum},schema:schema31.properties.settings.properties.headerCase.enum,parentSchema:schema31.properties.settings.properties.headerCase,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data19.signed !== undefined){
let data25 = data19.signed;
if(typeof data25 !== "boolean"){
const err69 = {instancePath:instancePath+"/settings/signed",schemaPath:"#/properties/settings/properties/signed/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.settings.properties.signed.type,parentSchema:schema31.properties.settings.properties.signed,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data19.retryDelays !== undefined){
let data26 = data19.retryDelays;
if(Array.isArray(data26)){
if(data26.length > 20){
const err70 = {instancePath:instancePath+"/settings/retryDelays",schemaPath:"#/properties/settings/properties/retryDelays/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema31.properties.settings.properties.retryDelays,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len0 = data26.length;
for(let i0=0; i0<len0; i0++){
let data27 = data26[i0];
if(typeof data27 === "string"){
if(!pattern8.test(data27)){
const err71 = {instancePath:instancePath+"/settings/retryDelays/" + i0,schemaPath:"#/properties/settings/properties/retryDelays/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.retryDelays.items,data:data27};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/settings/retryDelays/" + i0,schemaPath:"#/properties/settings/properties/retryDelays/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.retryDelays.items.type,parentSchema:schema31.properties.settings.properties.retryDelays.items,data:data27};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/settings/retryDelays",schemaPath:"#/properties/settings/properties/retryDelays/type",keyword:"type",params:{type: "array"},schema:schema31.properties.settings.properties.retryDelays.type,parentSchema:schema31.properties.settings.properties.retryDelays,data:data26};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data19.timeout !== undefined){
let data28 = data19.timeout;
if(typeof data28 === "string"){
if(!pattern8.test(data28)){
const err74 = {instancePath:instancePath+"/settings/timeout",schemaPath:"#/properties/settings/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.timeout,data:data28};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/settings/timeout",schemaPath:"#/properties/settings/properties/timeout/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.timeout.type,parentSchema:schema31.properties.settings.properties.timeout,data:data28};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data19.headOfLine !== undefined){
let data29 = data19.headOfLine;
if(typeof data29 !== "string"){
const err76 = {instancePath:instancePath+"/settings/headOfLine",schemaPath:"#/properties/settings/properties/headOfLine/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.headOfLine.type,parentSchema:schema31.properties.settings.properties.headOfLine,data:data29};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!((data29 === "block") || (data29 === "pass"))){
const err77 = {instancePath:instancePath+"/settings/headOfLine",schemaPath:"#/properties/settings/properties/headOfLine/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.headOfLine.enum},schema:schema31.properties.settings.properties.headOfLine.enum,parentSchema:schema31.properties.settings.properties.headOfLine,data:data29};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data19.undelivered !== undefined){
let data30 = data19.undelivered;
if(typeof data30 !== "string"){
const err78 = {instancePath:instancePath+"/settings/undelivered",schemaPath:"#/properties/settings/properties/undelivered/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.undelivered.type,parentSchema:schema31.properties.settings.properties.undelivered,data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!(((data30 === "stop-unanswered") || (data30 === "stop")) || (data30 === "continue"))){
const err79 = {instancePath:instancePath+"/settings/undelivered",schemaPath:"#/properties/settings/properties/undelivered/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.undelivered.enum},schema:schema31.properties.settings.properties.undelivered.enum,parentSchema:schema31.properties.settings.properties.undelivered,data:data30};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data19.tenantId !== undefined){
let data31 = data19.tenantId;
if(typeof data31 === "string"){
if(func1(data31) > 200){
const err80 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.settings.properties.tenantId,data:data31};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(!pattern10.test(data31)){
const err81 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]*$",parentSchema:schema31.properties.settings.properties.tenantId,data:data31};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tenantId.type,parentSchema:schema31.properties.settings.properties.tenantId,data:data31};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data19.customerId !== undefined){
let data32 = data19.customerId;
if(typeof data32 === "string"){
if(func1(data32) > 200){
const err83 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.settings.properties.customerId,data:data32};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!pattern10.test(data32)){
const err84 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]*$",parentSchema:schema31.properties.settings.properties.customerId,data:data32};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.customerId.type,parentSchema:schema31.properties.settings.properties.customerId,data:data32};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},schema:schema31.properties.settings.type,parentSchema:schema31.properties.settings,data:data19};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.steps !== undefined){
let data33 = data.steps;
if(Array.isArray(data33)){
if(data33.length > 1000){
const err87 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.steps,data:data33};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data33.length < 1){
const err88 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps,data:data33};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
const len1 = data33.length;
for(let i1=0; i1<len1; i1++){
let data34 = data33[i1];
const _errs77 = errors;
let valid11 = false;
const _errs78 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.queue === undefined){
const err89 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/0/required",keyword:"required",params:{missingProperty: "queue"},schema:schema31.properties.steps.items.anyOf[0].required,parentSchema:schema31.properties.steps.items.anyOf[0],data:data34};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
for(const key9 in data34){
if(!(((key9 === "queue") || (key9 === "after")) || (key9 === "allowIllegal"))){
const err90 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema31.properties.steps.items.anyOf[0],data:data34};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data34.queue !== undefined){
let data35 = data34.queue;
if(typeof data35 === "string"){
if(!pattern4.test(data35)){
const err91 = {instancePath:instancePath+"/steps/" + i1+"/queue",schemaPath:"#/properties/steps/items/anyOf/0/properties/queue/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",parentSchema:schema31.properties.steps.items.anyOf[0].properties.queue,data:data35};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/steps/" + i1+"/queue",schemaPath:"#/properties/steps/items/anyOf/0/properties/queue/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[0].properties.queue.type,parentSchema:schema31.properties.steps.items.anyOf[0].properties.queue,data:data35};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data34.after !== undefined){
let data36 = data34.after;
if(typeof data36 === "string"){
if(!pattern8.test(data36)){
const err93 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/0/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[0].properties.after,data:data36};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/0/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[0].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[0].properties.after,data:data36};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data34.allowIllegal !== undefined){
let data37 = data34.allowIllegal;
if(typeof data37 !== "boolean"){
const err95 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/0/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[0].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[0].properties.allowIllegal,data:data37};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/0/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[0].type,parentSchema:schema31.properties.steps.items.anyOf[0],data:data34};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
var _valid0 = _errs78 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs87 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.join === undefined){
const err97 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/1/required",keyword:"required",params:{missingProperty: "join"},schema:schema31.properties.steps.items.anyOf[1].required,parentSchema:schema31.properties.steps.items.anyOf[1],data:data34};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
for(const key10 in data34){
if(!(((key10 === "join") || (key10 === "after")) || (key10 === "allowIllegal"))){
const err98 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema31.properties.steps.items.anyOf[1],data:data34};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data34.join !== undefined){
let data38 = data34.join;
if(typeof data38 === "string"){
if(!pattern4.test(data38)){
const err99 = {instancePath:instancePath+"/steps/" + i1+"/join",schemaPath:"#/properties/steps/items/anyOf/1/properties/join/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",parentSchema:schema31.properties.steps.items.anyOf[1].properties.join,data:data38};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/steps/" + i1+"/join",schemaPath:"#/properties/steps/items/anyOf/1/properties/join/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[1].properties.join.type,parentSchema:schema31.properties.steps.items.anyOf[1].properties.join,data:data38};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data34.after !== undefined){
let data39 = data34.after;
if(typeof data39 === "string"){
if(!pattern8.test(data39)){
const err101 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/1/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[1].properties.after,data:data39};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/1/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[1].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[1].properties.after,data:data39};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data34.allowIllegal !== undefined){
let data40 = data34.allowIllegal;
if(typeof data40 !== "boolean"){
const err103 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/1/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[1].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[1].properties.allowIllegal,data:data40};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[1].type,parentSchema:schema31.properties.steps.items.anyOf[1],data:data34};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
var _valid0 = _errs87 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs96 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.text === undefined){
const err105 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/2/required",keyword:"required",params:{missingProperty: "text"},schema:schema31.properties.steps.items.anyOf[2].required,parentSchema:schema31.properties.steps.items.anyOf[2],data:data34};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
for(const key11 in data34){
if(!(((((key11 === "text") || (key11 === "by")) || (key11 === "times")) || (key11 === "after")) || (key11 === "allowIllegal"))){
const err106 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema31.properties.steps.items.anyOf[2],data:data34};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data34.text !== undefined){
let data41 = data34.text;
if(typeof data41 === "string"){
if(func1(data41) > 65536){
const err107 = {instancePath:instancePath+"/steps/" + i1+"/text",schemaPath:"#/properties/steps/items/anyOf/2/properties/text/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.steps.items.anyOf[2].properties.text,data:data41};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/steps/" + i1+"/text",schemaPath:"#/properties/steps/items/anyOf/2/properties/text/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[2].properties.text.type,parentSchema:schema31.properties.steps.items.anyOf[2].properties.text,data:data41};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data34.by !== undefined){
let data42 = data34.by;
if(typeof data42 === "string"){
if(!pattern4.test(data42)){
const err109 = {instancePath:instancePath+"/steps/" + i1+"/by",schemaPath:"#/properties/steps/items/anyOf/2/properties/by/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",parentSchema:schema31.properties.steps.items.anyOf[2].properties.by,data:data42};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/steps/" + i1+"/by",schemaPath:"#/properties/steps/items/anyOf/2/properties/by/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[2].properties.by.type,parentSchema:schema31.properties.steps.items.anyOf[2].properties.by,data:data42};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data34.times !== undefined){
let data43 = data34.times;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err111 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/2/properties/times/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.steps.items.anyOf[2].properties.times.type,parentSchema:schema31.properties.steps.items.anyOf[2].properties.times,data:data43};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 1000 || isNaN(data43)){
const err112 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/2/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema31.properties.steps.items.anyOf[2].properties.times,data:data43};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data43 < 1 || isNaN(data43)){
const err113 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/2/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.steps.items.anyOf[2].properties.times,data:data43};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
if(data34.after !== undefined){
let data44 = data34.after;
if(typeof data44 === "string"){
if(!pattern8.test(data44)){
const err114 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/2/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[2].properties.after,data:data44};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/2/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[2].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[2].properties.after,data:data44};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data34.allowIllegal !== undefined){
let data45 = data34.allowIllegal;
if(typeof data45 !== "boolean"){
const err116 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/2/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[2].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[2].properties.allowIllegal,data:data45};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/2/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[2].type,parentSchema:schema31.properties.steps.items.anyOf[2],data:data34};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid0 = _errs96 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs109 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.transfer === undefined){
const err118 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/3/required",keyword:"required",params:{missingProperty: "transfer"},schema:schema31.properties.steps.items.anyOf[3].required,parentSchema:schema31.properties.steps.items.anyOf[3],data:data34};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key12 in data34){
if(!(((key12 === "transfer") || (key12 === "after")) || (key12 === "allowIllegal"))){
const err119 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema31.properties.steps.items.anyOf[3],data:data34};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data34.transfer !== undefined){
let data46 = data34.transfer;
if(typeof data46 === "string"){
if(!pattern4.test(data46)){
const err120 = {instancePath:instancePath+"/steps/" + i1+"/transfer",schemaPath:"#/properties/steps/items/anyOf/3/properties/transfer/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",parentSchema:schema31.properties.steps.items.anyOf[3].properties.transfer,data:data46};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/steps/" + i1+"/transfer",schemaPath:"#/properties/steps/items/anyOf/3/properties/transfer/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[3].properties.transfer.type,parentSchema:schema31.properties.steps.items.anyOf[3].properties.transfer,data:data46};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data34.after !== undefined){
let data47 = data34.after;
if(typeof data47 === "string"){
if(!pattern8.test(data47)){
const err122 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/3/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[3].properties.after,data:data47};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/3/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[3].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[3].properties.after,data:data47};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data34.allowIllegal !== undefined){
let data48 = data34.allowIllegal;
if(typeof data48 !== "boolean"){
const err124 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/3/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[3].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[3].properties.allowIllegal,data:data48};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/3/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[3].type,parentSchema:schema31.properties.steps.items.anyOf[3],data:data34};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
var _valid0 = _errs109 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs118 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.leave === undefined){
const err126 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/4/required",keyword:"required",params:{missingProperty: "leave"},schema:schema31.properties.steps.items.anyOf[4].required,parentSchema:schema31.properties.steps.items.anyOf[4],data:data34};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
for(const key13 in data34){
if(!(((key13 === "leave") || (key13 === "after")) || (key13 === "allowIllegal"))){
const err127 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},schema:false,parentSchema:schema31.properties.steps.items.anyOf[4],data:data34};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data34.leave !== undefined){
let data49 = data34.leave;
if(typeof data49 === "string"){
if(!pattern4.test(data49)){
const err128 = {instancePath:instancePath+"/steps/" + i1+"/leave",schemaPath:"#/properties/steps/items/anyOf/4/properties/leave/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",parentSchema:schema31.properties.steps.items.anyOf[4].properties.leave,data:data49};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
else {
const err129 = {instancePath:instancePath+"/steps/" + i1+"/leave",schemaPath:"#/properties/steps/items/anyOf/4/properties/leave/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[4].properties.leave.type,parentSchema:schema31.properties.steps.items.anyOf[4].properties.leave,data:data49};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data34.after !== undefined){
let data50 = data34.after;
if(typeof data50 === "string"){
if(!pattern8.test(data50)){
const err130 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/4/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[4].properties.after,data:data50};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/4/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[4].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[4].properties.after,data:data50};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data34.allowIllegal !== undefined){
let data51 = data34.allowIllegal;
if(typeof data51 !== "boolean"){
const err132 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/4/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[4].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[4].properties.allowIllegal,data:data51};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/4/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[4].type,parentSchema:schema31.properties.steps.items.anyOf[4],data:data34};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
var _valid0 = _errs118 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs127 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.wait === undefined){
const err134 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/5/required",keyword:"required",params:{missingProperty: "wait"},schema:schema31.properties.steps.items.anyOf[5].required,parentSchema:schema31.properties.steps.items.anyOf[5],data:data34};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key14 in data34){
if(!(((key14 === "wait") || (key14 === "after")) || (key14 === "allowIllegal"))){
const err135 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema31.properties.steps.items.anyOf[5],data:data34};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data34.wait !== undefined){
let data52 = data34.wait;
if(typeof data52 === "string"){
if(!pattern8.test(data52)){
const err136 = {instancePath:instancePath+"/steps/" + i1+"/wait",schemaPath:"#/properties/steps/items/anyOf/5/properties/wait/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[5].properties.wait,data:data52};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/steps/" + i1+"/wait",schemaPath:"#/properties/steps/items/anyOf/5/properties/wait/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[5].properties.wait.type,parentSchema:schema31.properties.steps.items.anyOf[5].properties.wait,data:data52};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data34.after !== undefined){
let data53 = data34.after;
if(typeof data53 === "string"){
if(!pattern8.test(data53)){
const err138 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/5/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[5].properties.after,data:data53};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/5/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[5].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[5].properties.after,data:data53};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data34.allowIllegal !== undefined){
let data54 = data34.allowIllegal;
if(typeof data54 !== "boolean"){
const err140 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/5/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[5].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[5].properties.allowIllegal,data:data54};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
else {
const err141 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/5/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[5].type,parentSchema:schema31.properties.steps.items.anyOf[5],data:data34};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
var _valid0 = _errs127 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs136 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.send === undefined){
const err142 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/6/required",keyword:"required",params:{missingProperty: "send"},schema:schema31.properties.steps.items.anyOf[6].required,parentSchema:schema31.properties.steps.items.anyOf[6],data:data34};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
for(const key15 in data34){
if(!((((key15 === "send") || (key15 === "times")) || (key15 === "after")) || (key15 === "allowIllegal"))){
const err143 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema31.properties.steps.items.anyOf[6],data:data34};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data34.send !== undefined){
let data55 = data34.send;
const _errs140 = errors;
let valid19 = false;
const _errs141 = errors;
if(typeof data55 !== "string"){
const err144 = {instancePath:instancePath+"/steps/" + i1+"/send",schemaPath:"#/properties/steps/items/anyOf/6/properties/send/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[6].properties.send.anyOf[0].type,parentSchema:schema31.properties.steps.items.anyOf[6].properties.send.anyOf[0],data:data55};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
var _valid1 = _errs141 === errors;
valid19 = valid19 || _valid1;
const _errs143 = errors;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
var props1 = {};
for(const key16 in data55){
if(pattern24.test(key16)){
props1[key16] = true;
}
}
}
else {
const err145 = {instancePath:instancePath+"/steps/" + i1+"/send",schemaPath:"#/properties/steps/items/anyOf/6/properties/send/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[6].properties.send.anyOf[1].type,parentSchema:schema31.properties.steps.items.anyOf[6].properties.send.anyOf[1],data:data55};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
var _valid1 = _errs143 === errors;
valid19 = valid19 || _valid1;
if(!valid19){
const err146 = {instancePath:instancePath+"/steps/" + i1+"/send",schemaPath:"#/properties/steps/items/anyOf/6/properties/send/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.steps.items.anyOf[6].properties.send.anyOf,parentSchema:schema31.properties.steps.items.anyOf[6].properties.send,data:data55};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
else {
errors = _errs140;
if(vErrors !== null){
if(_errs140){
vErrors.length = _errs140;
}
else {
vErrors = null;
}
}
}
}
if(data34.times !== undefined){
let data56 = data34.times;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err147 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/6/properties/times/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.steps.items.anyOf[6].properties.times.type,parentSchema:schema31.properties.steps.items.anyOf[6].properties.times,data:data56};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 1000 || isNaN(data56)){
const err148 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/6/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema31.properties.steps.items.anyOf[6].properties.times,data:data56};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data56 < 1 || isNaN(data56)){
const err149 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/6/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.steps.items.anyOf[6].properties.times,data:data56};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
if(data34.after !== undefined){
let data57 = data34.after;
if(typeof data57 === "string"){
if(!pattern8.test(data57)){
const err150 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/6/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[6].properties.after,data:data57};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/6/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[6].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[6].properties.after,data:data57};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data34.allowIllegal !== undefined){
let data58 = data34.allowIllegal;
if(typeof data58 !== "boolean"){
const err152 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/6/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[6].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[6].properties.allowIllegal,data:data58};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/6/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[6].type,parentSchema:schema31.properties.steps.items.anyOf[6],data:data34};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
var _valid0 = _errs136 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid11){
const err154 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.steps.items.anyOf,parentSchema:schema31.properties.steps.items,data:data34};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
else {
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err155 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},schema:schema31.properties.steps.type,parentSchema:schema31.properties.steps,data:data33};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
