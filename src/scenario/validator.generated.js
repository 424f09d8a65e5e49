// Written by src/generate/main.ts. Change the schemas and run it again.
import { codePointLength } from '../base/code-point-length.ts';
"use strict";
export const validateScenario = validate20;
const schema31 = {"type":"object","required":["scenario","about","steps"],"properties":{"scenario":{"type":"string","minLength":1,"maxLength":200},"about":{"type":"string","minLength":1,"maxLength":2000},"queues":{"type":"object","patternProperties":{"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$":{"type":"object","properties":{"id":{"type":"string","minLength":1,"maxLength":200},"name":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false}},"additionalProperties":false,"maxProperties":100},"agents":{"type":"object","patternProperties":{"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$":{"type":"object","properties":{"id":{"type":"string","minLength":1,"maxLength":200},"name":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false}},"additionalProperties":false,"maxProperties":100},"customer":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"email":{"type":"string","minLength":1,"maxLength":200},"phone":{"type":"string","minLength":1,"maxLength":200},"company":{"type":"string","minLength":1,"maxLength":200},"language":{"type":"string","minLength":1,"maxLength":200},"customerId":{"type":"string","minLength":1,"maxLength":200},"caseId":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false},"conversations":{"type":"integer","minimum":1,"maximum":10000},"settings":{"type":"object","properties":{"transferOrder":{"type":"string","enum":["transfer-first","leave-first"]},"agentName":{"type":"string","enum":["first,last","plain"]},"keyOrder":{"type":"string","enum":["observed","documented","shuffled"]},"bodyStyle":{"type":"string","enum":["compact","pretty","escaped"]},"headerCase":{"type":"string","enum":["lower","title"]},"signed":{"type":"boolean"},"retryDelays":{"type":"array","items":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},"maxItems":20},"timeout":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that the app has to answer one request."},"headOfLine":{"type":"string","enum":["block","pass"]},"undelivered":{"type":"string","enum":["stop-unanswered","stop","continue"]},"tenantId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-tenant-id, and the tenant in the paths of REST calls. Letters, digits, - and _ only."},"customerId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-customer-id; by default the tenant id, as in the published sample."},"strictness":{"type":"string","enum":["tolerant","strict"]},"webhookVerification":{"type":"string","enum":["refuse","ignore"]},"unknownQueues":{"type":"string","enum":["accept","refuse"]},"conversationCreated":{"type":"string","enum":["accepted","ok"]},"tokenLifetime":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted time for which an access token is valid. The reference of chat-api shows 3600 seconds, the OAuth guide 1799."},"tokenShape":{"type":"string","enum":["reference","guide"]}},"additionalProperties":false},"steps":{"type":"array","items":{"anyOf":[{"type":"object","required":["queue"],"properties":{"queue":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"Puts the conversation into this queue."},"ack":{"$ref":"#/$defs/acknowledgement"},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["join"],"properties":{"join":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"Lets this agent join."},"ack":{"$ref":"#/$defs/acknowledgement"},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["text"],"properties":{"text":{"type":"string","maxLength":65536},"by":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"The agent who writes it; the one who joined or wrote last unless told."},"times":{"type":"integer","minimum":1,"maximum":1000},"ack":{"$ref":"#/$defs/acknowledgement"},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["transfer"],"properties":{"transfer":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"Hands the conversation to this queue; the agents leave."},"ack":{"$ref":"#/$defs/acknowledgement"},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["leave"],"properties":{"leave":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$","description":"Lets this agent leave."},"ack":{"$ref":"#/$defs/acknowledgement"},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["wait"],"properties":{"wait":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause: 250ms, 2s, 1.5m, 1h."},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["send"],"properties":{"send":{"anyOf":[{"type":"string"},{"type":"object","patternProperties":{"^.*$":{}}}]},"times":{"type":"integer","minimum":1,"maximum":1000},"ack":{"$ref":"#/$defs/acknowledgement"},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."},"allowIllegal":{"type":"boolean"}},"additionalProperties":false},{"type":"object","required":["expect"],"properties":{"expect":{"type":"string","enum":["token","webhooks","webhook","verify-webhook","read-webhook","replace-webhook","delete-webhook","key","channels","channel","read-channel","replace-channel","delete-channel","conversations","conversation","read-conversation","participants","end","messages","message","nothing"]},"matching":{"anyOf":[{"type":"string","maxLength":2000},{"type":"object","patternProperties":{"^.*$":{}}}]},"within":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that the app has: 5s unless told, 1s for what must not come."},"times":{"type":"integer","minimum":1,"maximum":1000},"not":{"type":"boolean"},"status":{"anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","enum":["2xx","3xx","4xx","5xx"]}]},"capture":{"type":"object","patternProperties":{"^[a-z][A-Za-z0-9]{0,39}$":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false,"minProperties":1,"maxProperties":20},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."}},"additionalProperties":false},{"type":"object","required":["call"],"properties":{"call":{"type":"string","minLength":1,"maxLength":2000},"headers":{"type":"object","patternProperties":{"^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$":{"type":"string","pattern":"^[^\\u0000\\r\\n]*$","maxLength":2000}},"additionalProperties":false,"maxProperties":50},"body":{"anyOf":[{"type":"string","maxLength":65536},{"type":"array","items":{}},{"type":"object","patternProperties":{"^.*$":{}}}]},"status":{"anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","enum":["2xx","3xx","4xx","5xx"]}]},"within":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that the app has to answer; 5s unless told."},"capture":{"type":"object","patternProperties":{"^[a-z][A-Za-z0-9]{0,39}$":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false,"minProperties":1,"maxProperties":20},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."}},"additionalProperties":false},{"type":"object","required":["customer"],"properties":{"customer":{"type":"string","maxLength":65536},"within":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that the app has to bring it; 5s unless told."},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."}},"additionalProperties":false},{"type":"object","required":["customer-leaves"],"properties":{"customer-leaves":{"type":"boolean","const":true},"within":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that the app has to tell it; 5s unless told."},"after":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted pause before the step: 250ms, 2s, 1.5m, 1h."}},"additionalProperties":false}]},"minItems":1,"maxItems":1000}},"additionalProperties":false,"$defs":{"acknowledgement":{"type":"object","properties":{"status":{"anyOf":[{"$ref":"#/$defs/status"},{"type":"array","items":{"$ref":"#/$defs/status"},"minItems":1,"maxItems":20}]},"within":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that each attempt may take."}},"additionalProperties":false,"minProperties":1},"status":{"anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","enum":["2xx","3xx","4xx","5xx"]}]}}};
const func1 = codePointLength;
const func27 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", "u");
const pattern8 = new RegExp("^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$", "u");
const pattern10 = new RegExp("^[A-Za-z0-9_-]*$", "u");
const pattern26 = new RegExp("^.*$", "u");
const pattern30 = new RegExp("^[a-z][A-Za-z0-9]{0,39}$", "u");
const pattern33 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$", "u");
const pattern35 = new RegExp("^[^\\u0000\\r\\n]*$", "u");
const schema32 = {"type":"object","properties":{"status":{"anyOf":[{"$ref":"#/$defs/status"},{"type":"array","items":{"$ref":"#/$defs/status"},"minItems":1,"maxItems":20}]},"within":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that each attempt may take."}},"additionalProperties":false,"minProperties":1};
const schema33 = {"anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","enum":["2xx","3xx","4xx","5xx"]}]};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "status") || (key0 === "within"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
const _errs6 = errors;
let valid3 = false;
const _errs7 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/status/anyOf/0/type",keyword:"type",params:{type: "integer"},schema:schema33.anyOf[0].type,parentSchema:schema33.anyOf[0],data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 599 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/status/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema33.anyOf[0],data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 100 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/status/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema33.anyOf[0],data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs7 === errors;
valid3 = valid3 || _valid1;
const _errs9 = errors;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/status/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema33.anyOf[1].type,parentSchema:schema33.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((data0 === "2xx") || (data0 === "3xx")) || (data0 === "4xx")) || (data0 === "5xx"))){
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/status/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema33.anyOf[1].enum},schema:schema33.anyOf[1].enum,parentSchema:schema33.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs9 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err7 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/status/anyOf",keyword:"anyOf",params:{},schema:schema33.anyOf,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs11 = errors;
if(Array.isArray(data0)){
if(data0.length > 20){
const err8 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema32.properties.status.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data0.length < 1){
const err9 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema32.properties.status.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs15 = errors;
let valid7 = false;
const _errs16 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err10 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/$defs/status/anyOf/0/type",keyword:"type",params:{type: "integer"},schema:schema33.anyOf[0].type,parentSchema:schema33.anyOf[0],data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 599 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/$defs/status/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema33.anyOf[0],data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1 < 100 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/$defs/status/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema33.anyOf[0],data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid2 = _errs16 === errors;
valid7 = valid7 || _valid2;
const _errs18 = errors;
if(typeof data1 !== "string"){
const err13 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/$defs/status/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema33.anyOf[1].type,parentSchema:schema33.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((((data1 === "2xx") || (data1 === "3xx")) || (data1 === "4xx")) || (data1 === "5xx"))){
const err14 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/$defs/status/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema33.anyOf[1].enum},schema:schema33.anyOf[1].enum,parentSchema:schema33.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid2 = _errs18 === errors;
valid7 = valid7 || _valid2;
if(!valid7){
const err15 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/$defs/status/anyOf",keyword:"anyOf",params:{},schema:schema33.anyOf,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/anyOf/1/type",keyword:"type",params:{type: "array"},schema:schema32.properties.status.anyOf[1].type,parentSchema:schema32.properties.status.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err17 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/anyOf",keyword:"anyOf",params:{},schema:schema32.properties.status.anyOf,parentSchema:schema32.properties.status,data:data0};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.within !== undefined){
let data2 = data.within;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err18 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema32.properties.within,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/type",keyword:"type",params:{type: "string"},schema:schema32.properties.within.type,parentSchema:schema32.properties.within,data:data2};
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
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data19.strictness !== undefined){
let data33 = data19.strictness;
if(typeof data33 !== "string"){
const err86 = {instancePath:instancePath+"/settings/strictness",schemaPath:"#/properties/settings/properties/strictness/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.strictness.type,parentSchema:schema31.properties.settings.properties.strictness,data:data33};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(!((data33 === "tolerant") || (data33 === "strict"))){
const err87 = {instancePath:instancePath+"/settings/strictness",schemaPath:"#/properties/settings/properties/strictness/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.strictness.enum},schema:schema31.properties.settings.properties.strictness.enum,parentSchema:schema31.properties.settings.properties.strictness,data:data33};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data19.webhookVerification !== undefined){
let data34 = data19.webhookVerification;
if(typeof data34 !== "string"){
const err88 = {instancePath:instancePath+"/settings/webhookVerification",schemaPath:"#/properties/settings/properties/webhookVerification/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.webhookVerification.type,parentSchema:schema31.properties.settings.properties.webhookVerification,data:data34};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!((data34 === "refuse") || (data34 === "ignore"))){
const err89 = {instancePath:instancePath+"/settings/webhookVerification",schemaPath:"#/properties/settings/properties/webhookVerification/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.webhookVerification.enum},schema:schema31.properties.settings.properties.webhookVerification.enum,parentSchema:schema31.properties.settings.properties.webhookVerification,data:data34};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data19.unknownQueues !== undefined){
let data35 = data19.unknownQueues;
if(typeof data35 !== "string"){
const err90 = {instancePath:instancePath+"/settings/unknownQueues",schemaPath:"#/properties/settings/properties/unknownQueues/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.unknownQueues.type,parentSchema:schema31.properties.settings.properties.unknownQueues,data:data35};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!((data35 === "accept") || (data35 === "refuse"))){
const err91 = {instancePath:instancePath+"/settings/unknownQueues",schemaPath:"#/properties/settings/properties/unknownQueues/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.unknownQueues.enum},schema:schema31.properties.settings.properties.unknownQueues.enum,parentSchema:schema31.properties.settings.properties.unknownQueues,data:data35};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data19.conversationCreated !== undefined){
let data36 = data19.conversationCreated;
if(typeof data36 !== "string"){
const err92 = {instancePath:instancePath+"/settings/conversationCreated",schemaPath:"#/properties/settings/properties/conversationCreated/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.conversationCreated.type,parentSchema:schema31.properties.settings.properties.conversationCreated,data:data36};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!((data36 === "accepted") || (data36 === "ok"))){
const err93 = {instancePath:instancePath+"/settings/conversationCreated",schemaPath:"#/properties/settings/properties/conversationCreated/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.conversationCreated.enum},schema:schema31.properties.settings.properties.conversationCreated.enum,parentSchema:schema31.properties.settings.properties.conversationCreated,data:data36};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data19.tokenLifetime !== undefined){
let data37 = data19.tokenLifetime;
if(typeof data37 === "string"){
if(!pattern8.test(data37)){
const err94 = {instancePath:instancePath+"/settings/tokenLifetime",schemaPath:"#/properties/settings/properties/tokenLifetime/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.tokenLifetime,data:data37};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/settings/tokenLifetime",schemaPath:"#/properties/settings/properties/tokenLifetime/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tokenLifetime.type,parentSchema:schema31.properties.settings.properties.tokenLifetime,data:data37};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data19.tokenShape !== undefined){
let data38 = data19.tokenShape;
if(typeof data38 !== "string"){
const err96 = {instancePath:instancePath+"/settings/tokenShape",schemaPath:"#/properties/settings/properties/tokenShape/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tokenShape.type,parentSchema:schema31.properties.settings.properties.tokenShape,data:data38};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!((data38 === "reference") || (data38 === "guide"))){
const err97 = {instancePath:instancePath+"/settings/tokenShape",schemaPath:"#/properties/settings/properties/tokenShape/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.tokenShape.enum},schema:schema31.properties.settings.properties.tokenShape.enum,parentSchema:schema31.properties.settings.properties.tokenShape,data:data38};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},schema:schema31.properties.settings.type,parentSchema:schema31.properties.settings,data:data19};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.steps !== undefined){
let data39 = data.steps;
if(Array.isArray(data39)){
if(data39.length > 1000){
const err99 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.steps,data:data39};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data39.length < 1){
const err100 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps,data:data39};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
const len1 = data39.length;
for(let i1=0; i1<len1; i1++){
let data40 = data39[i1];
const _errs89 = errors;
let valid11 = false;
const _errs90 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.queue === undefined){
const err101 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/0/required",keyword:"required",params:{missingProperty: "queue"},schema:schema31.properties.steps.items.anyOf[0].required,parentSchema:schema31.properties.steps.items.anyOf[0],data:data40};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
for(const key9 in data40){
if(!((((key9 === "queue") || (key9 === "ack")) || (key9 === "after")) || (key9 === "allowIllegal"))){
const err102 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema31.properties.steps.items.anyOf[0],data:data40};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data40.queue !== undefined){
let data41 = data40.queue;
if(typeof data41 === "string"){
if(!pattern4.test(data41)){
const err103 = {instancePath:instancePath+"/steps/" + i1+"/queue",schemaPath:"#/properties/steps/items/anyOf/0/properties/queue/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",parentSchema:schema31.properties.steps.items.anyOf[0].properties.queue,data:data41};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/steps/" + i1+"/queue",schemaPath:"#/properties/steps/items/anyOf/0/properties/queue/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[0].properties.queue.type,parentSchema:schema31.properties.steps.items.anyOf[0].properties.queue,data:data41};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data40.ack !== undefined){
if(!(validate21(data40.ack, {instancePath:instancePath+"/steps/" + i1+"/ack",parentData:data40,parentDataProperty:"ack",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data40.after !== undefined){
let data43 = data40.after;
if(typeof data43 === "string"){
if(!pattern8.test(data43)){
const err105 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/0/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[0].properties.after,data:data43};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/0/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[0].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[0].properties.after,data:data43};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data40.allowIllegal !== undefined){
let data44 = data40.allowIllegal;
if(typeof data44 !== "boolean"){
const err107 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/0/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[0].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[0].properties.allowIllegal,data:data44};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/0/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[0].type,parentSchema:schema31.properties.steps.items.anyOf[0],data:data40};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
var _valid0 = _errs90 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs100 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.join === undefined){
const err109 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/1/required",keyword:"required",params:{missingProperty: "join"},schema:schema31.properties.steps.items.anyOf[1].required,parentSchema:schema31.properties.steps.items.anyOf[1],data:data40};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
for(const key10 in data40){
if(!((((key10 === "join") || (key10 === "ack")) || (key10 === "after")) || (key10 === "allowIllegal"))){
const err110 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema31.properties.steps.items.anyOf[1],data:data40};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data40.join !== undefined){
let data45 = data40.join;
if(typeof data45 === "string"){
if(!pattern4.test(data45)){
const err111 = {instancePath:instancePath+"/steps/" + i1+"/join",schemaPath:"#/properties/steps/items/anyOf/1/properties/join/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",parentSchema:schema31.properties.steps.items.anyOf[1].properties.join,data:data45};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/steps/" + i1+"/join",schemaPath:"#/properties/steps/items/anyOf/1/properties/join/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[1].properties.join.type,parentSchema:schema31.properties.steps.items.anyOf[1].properties.join,data:data45};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data40.ack !== undefined){
if(!(validate21(data40.ack, {instancePath:instancePath+"/steps/" + i1+"/ack",parentData:data40,parentDataProperty:"ack",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data40.after !== undefined){
let data47 = data40.after;
if(typeof data47 === "string"){
if(!pattern8.test(data47)){
const err113 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/1/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[1].properties.after,data:data47};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/1/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[1].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[1].properties.after,data:data47};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data40.allowIllegal !== undefined){
let data48 = data40.allowIllegal;
if(typeof data48 !== "boolean"){
const err115 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/1/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[1].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[1].properties.allowIllegal,data:data48};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[1].type,parentSchema:schema31.properties.steps.items.anyOf[1],data:data40};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var _valid0 = _errs100 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs110 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.text === undefined){
const err117 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/2/required",keyword:"required",params:{missingProperty: "text"},schema:schema31.properties.steps.items.anyOf[2].required,parentSchema:schema31.properties.steps.items.anyOf[2],data:data40};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
for(const key11 in data40){
if(!((((((key11 === "text") || (key11 === "by")) || (key11 === "times")) || (key11 === "ack")) || (key11 === "after")) || (key11 === "allowIllegal"))){
const err118 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema31.properties.steps.items.anyOf[2],data:data40};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data40.text !== undefined){
let data49 = data40.text;
if(typeof data49 === "string"){
if(func1(data49) > 65536){
const err119 = {instancePath:instancePath+"/steps/" + i1+"/text",schemaPath:"#/properties/steps/items/anyOf/2/properties/text/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.steps.items.anyOf[2].properties.text,data:data49};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/steps/" + i1+"/text",schemaPath:"#/properties/steps/items/anyOf/2/properties/text/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[2].properties.text.type,parentSchema:schema31.properties.steps.items.anyOf[2].properties.text,data:data49};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data40.by !== undefined){
let data50 = data40.by;
if(typeof data50 === "string"){
if(!pattern4.test(data50)){
const err121 = {instancePath:instancePath+"/steps/" + i1+"/by",schemaPath:"#/properties/steps/items/anyOf/2/properties/by/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",parentSchema:schema31.properties.steps.items.anyOf[2].properties.by,data:data50};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/steps/" + i1+"/by",schemaPath:"#/properties/steps/items/anyOf/2/properties/by/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[2].properties.by.type,parentSchema:schema31.properties.steps.items.anyOf[2].properties.by,data:data50};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data40.times !== undefined){
let data51 = data40.times;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err123 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/2/properties/times/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.steps.items.anyOf[2].properties.times.type,parentSchema:schema31.properties.steps.items.anyOf[2].properties.times,data:data51};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 1000 || isNaN(data51)){
const err124 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/2/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema31.properties.steps.items.anyOf[2].properties.times,data:data51};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data51 < 1 || isNaN(data51)){
const err125 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/2/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.steps.items.anyOf[2].properties.times,data:data51};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
if(data40.ack !== undefined){
if(!(validate21(data40.ack, {instancePath:instancePath+"/steps/" + i1+"/ack",parentData:data40,parentDataProperty:"ack",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data40.after !== undefined){
let data53 = data40.after;
if(typeof data53 === "string"){
if(!pattern8.test(data53)){
const err126 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/2/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[2].properties.after,data:data53};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/2/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[2].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[2].properties.after,data:data53};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data40.allowIllegal !== undefined){
let data54 = data40.allowIllegal;
if(typeof data54 !== "boolean"){
const err128 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/2/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[2].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[2].properties.allowIllegal,data:data54};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/2/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[2].type,parentSchema:schema31.properties.steps.items.anyOf[2],data:data40};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
var _valid0 = _errs110 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs124 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.transfer === undefined){
const err130 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/3/required",keyword:"required",params:{missingProperty: "transfer"},schema:schema31.properties.steps.items.anyOf[3].required,parentSchema:schema31.properties.steps.items.anyOf[3],data:data40};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
for(const key12 in data40){
if(!((((key12 === "transfer") || (key12 === "ack")) || (key12 === "after")) || (key12 === "allowIllegal"))){
const err131 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema31.properties.steps.items.anyOf[3],data:data40};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data40.transfer !== undefined){
let data55 = data40.transfer;
if(typeof data55 === "string"){
if(!pattern4.test(data55)){
const err132 = {instancePath:instancePath+"/steps/" + i1+"/transfer",schemaPath:"#/properties/steps/items/anyOf/3/properties/transfer/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",parentSchema:schema31.properties.steps.items.anyOf[3].properties.transfer,data:data55};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/steps/" + i1+"/transfer",schemaPath:"#/properties/steps/items/anyOf/3/properties/transfer/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[3].properties.transfer.type,parentSchema:schema31.properties.steps.items.anyOf[3].properties.transfer,data:data55};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data40.ack !== undefined){
if(!(validate21(data40.ack, {instancePath:instancePath+"/steps/" + i1+"/ack",parentData:data40,parentDataProperty:"ack",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data40.after !== undefined){
let data57 = data40.after;
if(typeof data57 === "string"){
if(!pattern8.test(data57)){
const err134 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/3/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[3].properties.after,data:data57};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/3/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[3].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[3].properties.after,data:data57};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data40.allowIllegal !== undefined){
let data58 = data40.allowIllegal;
if(typeof data58 !== "boolean"){
const err136 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/3/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[3].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[3].properties.allowIllegal,data:data58};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
else {
const err137 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/3/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[3].type,parentSchema:schema31.properties.steps.items.anyOf[3],data:data40};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
var _valid0 = _errs124 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs134 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.leave === undefined){
const err138 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/4/required",keyword:"required",params:{missingProperty: "leave"},schema:schema31.properties.steps.items.anyOf[4].required,parentSchema:schema31.properties.steps.items.anyOf[4],data:data40};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
for(const key13 in data40){
if(!((((key13 === "leave") || (key13 === "ack")) || (key13 === "after")) || (key13 === "allowIllegal"))){
const err139 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},schema:false,parentSchema:schema31.properties.steps.items.anyOf[4],data:data40};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data40.leave !== undefined){
let data59 = data40.leave;
if(typeof data59 === "string"){
if(!pattern4.test(data59)){
const err140 = {instancePath:instancePath+"/steps/" + i1+"/leave",schemaPath:"#/properties/steps/items/anyOf/4/properties/leave/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",parentSchema:schema31.properties.steps.items.anyOf[4].properties.leave,data:data59};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/steps/" + i1+"/leave",schemaPath:"#/properties/steps/items/anyOf/4/properties/leave/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[4].properties.leave.type,parentSchema:schema31.properties.steps.items.anyOf[4].properties.leave,data:data59};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data40.ack !== undefined){
if(!(validate21(data40.ack, {instancePath:instancePath+"/steps/" + i1+"/ack",parentData:data40,parentDataProperty:"ack",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data40.after !== undefined){
let data61 = data40.after;
if(typeof data61 === "string"){
if(!pattern8.test(data61)){
const err142 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/4/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[4].properties.after,data:data61};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/4/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[4].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[4].properties.after,data:data61};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data40.allowIllegal !== undefined){
let data62 = data40.allowIllegal;
if(typeof data62 !== "boolean"){
const err144 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/4/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[4].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[4].properties.allowIllegal,data:data62};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/4/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[4].type,parentSchema:schema31.properties.steps.items.anyOf[4],data:data40};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
var _valid0 = _errs134 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs144 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.wait === undefined){
const err146 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/5/required",keyword:"required",params:{missingProperty: "wait"},schema:schema31.properties.steps.items.anyOf[5].required,parentSchema:schema31.properties.steps.items.anyOf[5],data:data40};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
for(const key14 in data40){
if(!(((key14 === "wait") || (key14 === "after")) || (key14 === "allowIllegal"))){
const err147 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema31.properties.steps.items.anyOf[5],data:data40};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data40.wait !== undefined){
let data63 = data40.wait;
if(typeof data63 === "string"){
if(!pattern8.test(data63)){
const err148 = {instancePath:instancePath+"/steps/" + i1+"/wait",schemaPath:"#/properties/steps/items/anyOf/5/properties/wait/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[5].properties.wait,data:data63};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/steps/" + i1+"/wait",schemaPath:"#/properties/steps/items/anyOf/5/properties/wait/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[5].properties.wait.type,parentSchema:schema31.properties.steps.items.anyOf[5].properties.wait,data:data63};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data40.after !== undefined){
let data64 = data40.after;
if(typeof data64 === "string"){
if(!pattern8.test(data64)){
const err150 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/5/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[5].properties.after,data:data64};
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
const err151 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/5/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[5].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[5].properties.after,data:data64};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data40.allowIllegal !== undefined){
let data65 = data40.allowIllegal;
if(typeof data65 !== "boolean"){
const err152 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/5/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[5].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[5].properties.allowIllegal,data:data65};
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
const err153 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/5/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[5].type,parentSchema:schema31.properties.steps.items.anyOf[5],data:data40};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
var _valid0 = _errs144 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs153 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.send === undefined){
const err154 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/6/required",keyword:"required",params:{missingProperty: "send"},schema:schema31.properties.steps.items.anyOf[6].required,parentSchema:schema31.properties.steps.items.anyOf[6],data:data40};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
for(const key15 in data40){
if(!(((((key15 === "send") || (key15 === "times")) || (key15 === "ack")) || (key15 === "after")) || (key15 === "allowIllegal"))){
const err155 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema31.properties.steps.items.anyOf[6],data:data40};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data40.send !== undefined){
let data66 = data40.send;
const _errs157 = errors;
let valid19 = false;
const _errs158 = errors;
if(typeof data66 !== "string"){
const err156 = {instancePath:instancePath+"/steps/" + i1+"/send",schemaPath:"#/properties/steps/items/anyOf/6/properties/send/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[6].properties.send.anyOf[0].type,parentSchema:schema31.properties.steps.items.anyOf[6].properties.send.anyOf[0],data:data66};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
var _valid1 = _errs158 === errors;
valid19 = valid19 || _valid1;
const _errs160 = errors;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
var props1 = {};
for(const key16 in data66){
if(pattern26.test(key16)){
props1[key16] = true;
}
}
}
else {
const err157 = {instancePath:instancePath+"/steps/" + i1+"/send",schemaPath:"#/properties/steps/items/anyOf/6/properties/send/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[6].properties.send.anyOf[1].type,parentSchema:schema31.properties.steps.items.anyOf[6].properties.send.anyOf[1],data:data66};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
var _valid1 = _errs160 === errors;
valid19 = valid19 || _valid1;
if(!valid19){
const err158 = {instancePath:instancePath+"/steps/" + i1+"/send",schemaPath:"#/properties/steps/items/anyOf/6/properties/send/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.steps.items.anyOf[6].properties.send.anyOf,parentSchema:schema31.properties.steps.items.anyOf[6].properties.send,data:data66};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
else {
errors = _errs157;
if(vErrors !== null){
if(_errs157){
vErrors.length = _errs157;
}
else {
vErrors = null;
}
}
}
}
if(data40.times !== undefined){
let data67 = data40.times;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err159 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/6/properties/times/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.steps.items.anyOf[6].properties.times.type,parentSchema:schema31.properties.steps.items.anyOf[6].properties.times,data:data67};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 1000 || isNaN(data67)){
const err160 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/6/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema31.properties.steps.items.anyOf[6].properties.times,data:data67};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data67 < 1 || isNaN(data67)){
const err161 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/6/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.steps.items.anyOf[6].properties.times,data:data67};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
if(data40.ack !== undefined){
if(!(validate21(data40.ack, {instancePath:instancePath+"/steps/" + i1+"/ack",parentData:data40,parentDataProperty:"ack",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data40.after !== undefined){
let data69 = data40.after;
if(typeof data69 === "string"){
if(!pattern8.test(data69)){
const err162 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/6/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[6].properties.after,data:data69};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
else {
const err163 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/6/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[6].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[6].properties.after,data:data69};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data40.allowIllegal !== undefined){
let data70 = data40.allowIllegal;
if(typeof data70 !== "boolean"){
const err164 = {instancePath:instancePath+"/steps/" + i1+"/allowIllegal",schemaPath:"#/properties/steps/items/anyOf/6/properties/allowIllegal/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[6].properties.allowIllegal.type,parentSchema:schema31.properties.steps.items.anyOf[6].properties.allowIllegal,data:data70};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/6/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[6].type,parentSchema:schema31.properties.steps.items.anyOf[6],data:data40};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
var _valid0 = _errs153 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs169 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.expect === undefined){
const err166 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/7/required",keyword:"required",params:{missingProperty: "expect"},schema:schema31.properties.steps.items.anyOf[7].required,parentSchema:schema31.properties.steps.items.anyOf[7],data:data40};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
for(const key17 in data40){
if(!((((((((key17 === "expect") || (key17 === "matching")) || (key17 === "within")) || (key17 === "times")) || (key17 === "not")) || (key17 === "status")) || (key17 === "capture")) || (key17 === "after"))){
const err167 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},schema:false,parentSchema:schema31.properties.steps.items.anyOf[7],data:data40};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data40.expect !== undefined){
let data71 = data40.expect;
if(typeof data71 !== "string"){
const err168 = {instancePath:instancePath+"/steps/" + i1+"/expect",schemaPath:"#/properties/steps/items/anyOf/7/properties/expect/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[7].properties.expect.type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.expect,data:data71};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(!(((((((((((((((((((((data71 === "token") || (data71 === "webhooks")) || (data71 === "webhook")) || (data71 === "verify-webhook")) || (data71 === "read-webhook")) || (data71 === "replace-webhook")) || (data71 === "delete-webhook")) || (data71 === "key")) || (data71 === "channels")) || (data71 === "channel")) || (data71 === "read-channel")) || (data71 === "replace-channel")) || (data71 === "delete-channel")) || (data71 === "conversations")) || (data71 === "conversation")) || (data71 === "read-conversation")) || (data71 === "participants")) || (data71 === "end")) || (data71 === "messages")) || (data71 === "message")) || (data71 === "nothing"))){
const err169 = {instancePath:instancePath+"/steps/" + i1+"/expect",schemaPath:"#/properties/steps/items/anyOf/7/properties/expect/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.anyOf[7].properties.expect.enum},schema:schema31.properties.steps.items.anyOf[7].properties.expect.enum,parentSchema:schema31.properties.steps.items.anyOf[7].properties.expect,data:data71};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data40.matching !== undefined){
let data72 = data40.matching;
const _errs175 = errors;
let valid22 = false;
const _errs176 = errors;
if(typeof data72 === "string"){
if(func1(data72) > 2000){
const err170 = {instancePath:instancePath+"/steps/" + i1+"/matching",schemaPath:"#/properties/steps/items/anyOf/7/properties/matching/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.steps.items.anyOf[7].properties.matching.anyOf[0],data:data72};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/steps/" + i1+"/matching",schemaPath:"#/properties/steps/items/anyOf/7/properties/matching/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[7].properties.matching.anyOf[0].type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.matching.anyOf[0],data:data72};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
var _valid2 = _errs176 === errors;
valid22 = valid22 || _valid2;
const _errs178 = errors;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
var props2 = {};
for(const key18 in data72){
if(pattern26.test(key18)){
props2[key18] = true;
}
}
}
else {
const err172 = {instancePath:instancePath+"/steps/" + i1+"/matching",schemaPath:"#/properties/steps/items/anyOf/7/properties/matching/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[7].properties.matching.anyOf[1].type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.matching.anyOf[1],data:data72};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
var _valid2 = _errs178 === errors;
valid22 = valid22 || _valid2;
if(!valid22){
const err173 = {instancePath:instancePath+"/steps/" + i1+"/matching",schemaPath:"#/properties/steps/items/anyOf/7/properties/matching/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.steps.items.anyOf[7].properties.matching.anyOf,parentSchema:schema31.properties.steps.items.anyOf[7].properties.matching,data:data72};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
else {
errors = _errs175;
if(vErrors !== null){
if(_errs175){
vErrors.length = _errs175;
}
else {
vErrors = null;
}
}
}
}
if(data40.within !== undefined){
let data73 = data40.within;
if(typeof data73 === "string"){
if(!pattern8.test(data73)){
const err174 = {instancePath:instancePath+"/steps/" + i1+"/within",schemaPath:"#/properties/steps/items/anyOf/7/properties/within/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[7].properties.within,data:data73};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
else {
const err175 = {instancePath:instancePath+"/steps/" + i1+"/within",schemaPath:"#/properties/steps/items/anyOf/7/properties/within/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[7].properties.within.type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.within,data:data73};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data40.times !== undefined){
let data74 = data40.times;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err176 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/7/properties/times/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.steps.items.anyOf[7].properties.times.type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.times,data:data74};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 1000 || isNaN(data74)){
const err177 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/7/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema31.properties.steps.items.anyOf[7].properties.times,data:data74};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data74 < 1 || isNaN(data74)){
const err178 = {instancePath:instancePath+"/steps/" + i1+"/times",schemaPath:"#/properties/steps/items/anyOf/7/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.steps.items.anyOf[7].properties.times,data:data74};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
if(data40.not !== undefined){
let data75 = data40.not;
if(typeof data75 !== "boolean"){
const err179 = {instancePath:instancePath+"/steps/" + i1+"/not",schemaPath:"#/properties/steps/items/anyOf/7/properties/not/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[7].properties.not.type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.not,data:data75};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data40.status !== undefined){
let data76 = data40.status;
const _errs187 = errors;
let valid24 = false;
const _errs188 = errors;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err180 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/7/properties/status/anyOf/0/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.steps.items.anyOf[7].properties.status.anyOf[0].type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.status.anyOf[0],data:data76};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 599 || isNaN(data76)){
const err181 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/7/properties/status/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema31.properties.steps.items.anyOf[7].properties.status.anyOf[0],data:data76};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(data76 < 100 || isNaN(data76)){
const err182 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/7/properties/status/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema31.properties.steps.items.anyOf[7].properties.status.anyOf[0],data:data76};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
var _valid3 = _errs188 === errors;
valid24 = valid24 || _valid3;
const _errs190 = errors;
if(typeof data76 !== "string"){
const err183 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/7/properties/status/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[7].properties.status.anyOf[1].type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.status.anyOf[1],data:data76};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(!((((data76 === "2xx") || (data76 === "3xx")) || (data76 === "4xx")) || (data76 === "5xx"))){
const err184 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/7/properties/status/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.anyOf[7].properties.status.anyOf[1].enum},schema:schema31.properties.steps.items.anyOf[7].properties.status.anyOf[1].enum,parentSchema:schema31.properties.steps.items.anyOf[7].properties.status.anyOf[1],data:data76};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
var _valid3 = _errs190 === errors;
valid24 = valid24 || _valid3;
if(!valid24){
const err185 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/7/properties/status/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.steps.items.anyOf[7].properties.status.anyOf,parentSchema:schema31.properties.steps.items.anyOf[7].properties.status,data:data76};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
else {
errors = _errs187;
if(vErrors !== null){
if(_errs187){
vErrors.length = _errs187;
}
else {
vErrors = null;
}
}
}
}
if(data40.capture !== undefined){
let data77 = data40.capture;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(Object.keys(data77).length > 20){
const err186 = {instancePath:instancePath+"/steps/" + i1+"/capture",schemaPath:"#/properties/steps/items/anyOf/7/properties/capture/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema31.properties.steps.items.anyOf[7].properties.capture,data:data77};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(Object.keys(data77).length < 1){
const err187 = {instancePath:instancePath+"/steps/" + i1+"/capture",schemaPath:"#/properties/steps/items/anyOf/7/properties/capture/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps.items.anyOf[7].properties.capture,data:data77};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
for(const key19 in data77){
if(!(pattern30.test(key19))){
const err188 = {instancePath:instancePath+"/steps/" + i1+"/capture",schemaPath:"#/properties/steps/items/anyOf/7/properties/capture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},schema:false,parentSchema:schema31.properties.steps.items.anyOf[7].properties.capture,data:data77};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
for(const key20 in data77){
if(pattern30.test(key20)){
let data78 = data77[key20];
if(typeof data78 === "string"){
if(func1(data78) > 200){
const err189 = {instancePath:instancePath+"/steps/" + i1+"/capture/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/anyOf/7/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.steps.items.anyOf[7].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data78};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(func1(data78) < 1){
const err190 = {instancePath:instancePath+"/steps/" + i1+"/capture/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/anyOf/7/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps.items.anyOf[7].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data78};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/steps/" + i1+"/capture/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/anyOf/7/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[7].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"].type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data78};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
}
else {
const err192 = {instancePath:instancePath+"/steps/" + i1+"/capture",schemaPath:"#/properties/steps/items/anyOf/7/properties/capture/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[7].properties.capture.type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.capture,data:data77};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data40.after !== undefined){
let data79 = data40.after;
if(typeof data79 === "string"){
if(!pattern8.test(data79)){
const err193 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/7/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[7].properties.after,data:data79};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
else {
const err194 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/7/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[7].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[7].properties.after,data:data79};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
else {
const err195 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/7/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[7].type,parentSchema:schema31.properties.steps.items.anyOf[7],data:data40};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
var _valid0 = _errs169 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs199 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.call === undefined){
const err196 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/8/required",keyword:"required",params:{missingProperty: "call"},schema:schema31.properties.steps.items.anyOf[8].required,parentSchema:schema31.properties.steps.items.anyOf[8],data:data40};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
for(const key21 in data40){
if(!(((((((key21 === "call") || (key21 === "headers")) || (key21 === "body")) || (key21 === "status")) || (key21 === "within")) || (key21 === "capture")) || (key21 === "after"))){
const err197 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/8/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},schema:false,parentSchema:schema31.properties.steps.items.anyOf[8],data:data40};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data40.call !== undefined){
let data80 = data40.call;
if(typeof data80 === "string"){
if(func1(data80) > 2000){
const err198 = {instancePath:instancePath+"/steps/" + i1+"/call",schemaPath:"#/properties/steps/items/anyOf/8/properties/call/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.steps.items.anyOf[8].properties.call,data:data80};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(func1(data80) < 1){
const err199 = {instancePath:instancePath+"/steps/" + i1+"/call",schemaPath:"#/properties/steps/items/anyOf/8/properties/call/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps.items.anyOf[8].properties.call,data:data80};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/steps/" + i1+"/call",schemaPath:"#/properties/steps/items/anyOf/8/properties/call/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[8].properties.call.type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.call,data:data80};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data40.headers !== undefined){
let data81 = data40.headers;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(Object.keys(data81).length > 50){
const err201 = {instancePath:instancePath+"/steps/" + i1+"/headers",schemaPath:"#/properties/steps/items/anyOf/8/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 50},schema:50,parentSchema:schema31.properties.steps.items.anyOf[8].properties.headers,data:data81};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
for(const key22 in data81){
if(!(pattern33.test(key22))){
const err202 = {instancePath:instancePath+"/steps/" + i1+"/headers",schemaPath:"#/properties/steps/items/anyOf/8/properties/headers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},schema:false,parentSchema:schema31.properties.steps.items.anyOf[8].properties.headers,data:data81};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
for(const key23 in data81){
if(pattern33.test(key23)){
let data82 = data81[key23];
if(typeof data82 === "string"){
if(func1(data82) > 2000){
const err203 = {instancePath:instancePath+"/steps/" + i1+"/headers/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/anyOf/8/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.steps.items.anyOf[8].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data82};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(!pattern35.test(data82)){
const err204 = {instancePath:instancePath+"/steps/" + i1+"/headers/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/anyOf/8/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000\\r\\n]*$"},schema:"^[^\\u0000\\r\\n]*$",parentSchema:schema31.properties.steps.items.anyOf[8].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data82};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/steps/" + i1+"/headers/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/anyOf/8/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[8].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"].type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data82};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
}
else {
const err206 = {instancePath:instancePath+"/steps/" + i1+"/headers",schemaPath:"#/properties/steps/items/anyOf/8/properties/headers/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[8].properties.headers.type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.headers,data:data81};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data40.body !== undefined){
let data83 = data40.body;
const _errs210 = errors;
let valid28 = false;
const _errs211 = errors;
if(typeof data83 === "string"){
if(func1(data83) > 65536){
const err207 = {instancePath:instancePath+"/steps/" + i1+"/body",schemaPath:"#/properties/steps/items/anyOf/8/properties/body/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.steps.items.anyOf[8].properties.body.anyOf[0],data:data83};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
else {
const err208 = {instancePath:instancePath+"/steps/" + i1+"/body",schemaPath:"#/properties/steps/items/anyOf/8/properties/body/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[8].properties.body.anyOf[0].type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.body.anyOf[0],data:data83};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
var _valid4 = _errs211 === errors;
valid28 = valid28 || _valid4;
const _errs213 = errors;
if(!(Array.isArray(data83))){
const err209 = {instancePath:instancePath+"/steps/" + i1+"/body",schemaPath:"#/properties/steps/items/anyOf/8/properties/body/anyOf/1/type",keyword:"type",params:{type: "array"},schema:schema31.properties.steps.items.anyOf[8].properties.body.anyOf[1].type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.body.anyOf[1],data:data83};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
var _valid4 = _errs213 === errors;
valid28 = valid28 || _valid4;
const _errs215 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
var props3 = {};
for(const key24 in data83){
if(pattern26.test(key24)){
props3[key24] = true;
}
}
}
else {
const err210 = {instancePath:instancePath+"/steps/" + i1+"/body",schemaPath:"#/properties/steps/items/anyOf/8/properties/body/anyOf/2/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[8].properties.body.anyOf[2].type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.body.anyOf[2],data:data83};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
var _valid4 = _errs215 === errors;
valid28 = valid28 || _valid4;
if(!valid28){
const err211 = {instancePath:instancePath+"/steps/" + i1+"/body",schemaPath:"#/properties/steps/items/anyOf/8/properties/body/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.steps.items.anyOf[8].properties.body.anyOf,parentSchema:schema31.properties.steps.items.anyOf[8].properties.body,data:data83};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
else {
errors = _errs210;
if(vErrors !== null){
if(_errs210){
vErrors.length = _errs210;
}
else {
vErrors = null;
}
}
}
}
if(data40.status !== undefined){
let data84 = data40.status;
const _errs218 = errors;
let valid30 = false;
const _errs219 = errors;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err212 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/8/properties/status/anyOf/0/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.steps.items.anyOf[8].properties.status.anyOf[0].type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.status.anyOf[0],data:data84};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 599 || isNaN(data84)){
const err213 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/8/properties/status/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema31.properties.steps.items.anyOf[8].properties.status.anyOf[0],data:data84};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if(data84 < 100 || isNaN(data84)){
const err214 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/8/properties/status/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema31.properties.steps.items.anyOf[8].properties.status.anyOf[0],data:data84};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
var _valid5 = _errs219 === errors;
valid30 = valid30 || _valid5;
const _errs221 = errors;
if(typeof data84 !== "string"){
const err215 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/8/properties/status/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[8].properties.status.anyOf[1].type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.status.anyOf[1],data:data84};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(!((((data84 === "2xx") || (data84 === "3xx")) || (data84 === "4xx")) || (data84 === "5xx"))){
const err216 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/8/properties/status/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.anyOf[8].properties.status.anyOf[1].enum},schema:schema31.properties.steps.items.anyOf[8].properties.status.anyOf[1].enum,parentSchema:schema31.properties.steps.items.anyOf[8].properties.status.anyOf[1],data:data84};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
var _valid5 = _errs221 === errors;
valid30 = valid30 || _valid5;
if(!valid30){
const err217 = {instancePath:instancePath+"/steps/" + i1+"/status",schemaPath:"#/properties/steps/items/anyOf/8/properties/status/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.steps.items.anyOf[8].properties.status.anyOf,parentSchema:schema31.properties.steps.items.anyOf[8].properties.status,data:data84};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
else {
errors = _errs218;
if(vErrors !== null){
if(_errs218){
vErrors.length = _errs218;
}
else {
vErrors = null;
}
}
}
}
if(data40.within !== undefined){
let data85 = data40.within;
if(typeof data85 === "string"){
if(!pattern8.test(data85)){
const err218 = {instancePath:instancePath+"/steps/" + i1+"/within",schemaPath:"#/properties/steps/items/anyOf/8/properties/within/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[8].properties.within,data:data85};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/steps/" + i1+"/within",schemaPath:"#/properties/steps/items/anyOf/8/properties/within/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[8].properties.within.type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.within,data:data85};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data40.capture !== undefined){
let data86 = data40.capture;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(Object.keys(data86).length > 20){
const err220 = {instancePath:instancePath+"/steps/" + i1+"/capture",schemaPath:"#/properties/steps/items/anyOf/8/properties/capture/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema31.properties.steps.items.anyOf[8].properties.capture,data:data86};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(Object.keys(data86).length < 1){
const err221 = {instancePath:instancePath+"/steps/" + i1+"/capture",schemaPath:"#/properties/steps/items/anyOf/8/properties/capture/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps.items.anyOf[8].properties.capture,data:data86};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
for(const key25 in data86){
if(!(pattern30.test(key25))){
const err222 = {instancePath:instancePath+"/steps/" + i1+"/capture",schemaPath:"#/properties/steps/items/anyOf/8/properties/capture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},schema:false,parentSchema:schema31.properties.steps.items.anyOf[8].properties.capture,data:data86};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
for(const key26 in data86){
if(pattern30.test(key26)){
let data87 = data86[key26];
if(typeof data87 === "string"){
if(func1(data87) > 200){
const err223 = {instancePath:instancePath+"/steps/" + i1+"/capture/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/anyOf/8/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.steps.items.anyOf[8].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data87};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if(func1(data87) < 1){
const err224 = {instancePath:instancePath+"/steps/" + i1+"/capture/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/anyOf/8/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps.items.anyOf[8].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data87};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/steps/" + i1+"/capture/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/anyOf/8/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[8].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"].type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data87};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
}
}
else {
const err226 = {instancePath:instancePath+"/steps/" + i1+"/capture",schemaPath:"#/properties/steps/items/anyOf/8/properties/capture/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[8].properties.capture.type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.capture,data:data86};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data40.after !== undefined){
let data88 = data40.after;
if(typeof data88 === "string"){
if(!pattern8.test(data88)){
const err227 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/8/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[8].properties.after,data:data88};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/8/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[8].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[8].properties.after,data:data88};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
else {
const err229 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/8/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[8].type,parentSchema:schema31.properties.steps.items.anyOf[8],data:data40};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
var _valid0 = _errs199 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs232 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.customer === undefined){
const err230 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/9/required",keyword:"required",params:{missingProperty: "customer"},schema:schema31.properties.steps.items.anyOf[9].required,parentSchema:schema31.properties.steps.items.anyOf[9],data:data40};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
for(const key27 in data40){
if(!(((key27 === "customer") || (key27 === "within")) || (key27 === "after"))){
const err231 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},schema:false,parentSchema:schema31.properties.steps.items.anyOf[9],data:data40};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data40.customer !== undefined){
let data89 = data40.customer;
if(typeof data89 === "string"){
if(func1(data89) > 65536){
const err232 = {instancePath:instancePath+"/steps/" + i1+"/customer",schemaPath:"#/properties/steps/items/anyOf/9/properties/customer/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.steps.items.anyOf[9].properties.customer,data:data89};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/steps/" + i1+"/customer",schemaPath:"#/properties/steps/items/anyOf/9/properties/customer/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[9].properties.customer.type,parentSchema:schema31.properties.steps.items.anyOf[9].properties.customer,data:data89};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data40.within !== undefined){
let data90 = data40.within;
if(typeof data90 === "string"){
if(!pattern8.test(data90)){
const err234 = {instancePath:instancePath+"/steps/" + i1+"/within",schemaPath:"#/properties/steps/items/anyOf/9/properties/within/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[9].properties.within,data:data90};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
else {
const err235 = {instancePath:instancePath+"/steps/" + i1+"/within",schemaPath:"#/properties/steps/items/anyOf/9/properties/within/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[9].properties.within.type,parentSchema:schema31.properties.steps.items.anyOf[9].properties.within,data:data90};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data40.after !== undefined){
let data91 = data40.after;
if(typeof data91 === "string"){
if(!pattern8.test(data91)){
const err236 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/9/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[9].properties.after,data:data91};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
else {
const err237 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/9/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[9].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[9].properties.after,data:data91};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
else {
const err238 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/9/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[9].type,parentSchema:schema31.properties.steps.items.anyOf[9],data:data40};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
var _valid0 = _errs232 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs241 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40["customer-leaves"] === undefined){
const err239 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/10/required",keyword:"required",params:{missingProperty: "customer-leaves"},schema:schema31.properties.steps.items.anyOf[10].required,parentSchema:schema31.properties.steps.items.anyOf[10],data:data40};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
for(const key28 in data40){
if(!(((key28 === "customer-leaves") || (key28 === "within")) || (key28 === "after"))){
const err240 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/10/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},schema:false,parentSchema:schema31.properties.steps.items.anyOf[10],data:data40};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data40["customer-leaves"] !== undefined){
let data92 = data40["customer-leaves"];
if(typeof data92 !== "boolean"){
const err241 = {instancePath:instancePath+"/steps/" + i1+"/customer-leaves",schemaPath:"#/properties/steps/items/anyOf/10/properties/customer-leaves/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.steps.items.anyOf[10].properties["customer-leaves"].type,parentSchema:schema31.properties.steps.items.anyOf[10].properties["customer-leaves"],data:data92};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
if(true !== data92){
const err242 = {instancePath:instancePath+"/steps/" + i1+"/customer-leaves",schemaPath:"#/properties/steps/items/anyOf/10/properties/customer-leaves/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema31.properties.steps.items.anyOf[10].properties["customer-leaves"],data:data92};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data40.within !== undefined){
let data93 = data40.within;
if(typeof data93 === "string"){
if(!pattern8.test(data93)){
const err243 = {instancePath:instancePath+"/steps/" + i1+"/within",schemaPath:"#/properties/steps/items/anyOf/10/properties/within/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[10].properties.within,data:data93};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
else {
const err244 = {instancePath:instancePath+"/steps/" + i1+"/within",schemaPath:"#/properties/steps/items/anyOf/10/properties/within/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[10].properties.within.type,parentSchema:schema31.properties.steps.items.anyOf[10].properties.within,data:data93};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data40.after !== undefined){
let data94 = data40.after;
if(typeof data94 === "string"){
if(!pattern8.test(data94)){
const err245 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/10/properties/after/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.steps.items.anyOf[10].properties.after,data:data94};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
else {
const err246 = {instancePath:instancePath+"/steps/" + i1+"/after",schemaPath:"#/properties/steps/items/anyOf/10/properties/after/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.anyOf[10].properties.after.type,parentSchema:schema31.properties.steps.items.anyOf[10].properties.after,data:data94};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
}
else {
const err247 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf/10/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.anyOf[10].type,parentSchema:schema31.properties.steps.items.anyOf[10],data:data40};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
var _valid0 = _errs241 === errors;
valid11 = valid11 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid11){
const err248 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.steps.items.anyOf,parentSchema:schema31.properties.steps.items,data:data40};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
else {
errors = _errs89;
if(vErrors !== null){
if(_errs89){
vErrors.length = _errs89;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err249 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},schema:schema31.properties.steps.type,parentSchema:schema31.properties.steps,data:data39};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
else {
const err250 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
