// Written by src/generate/main.ts. Change the schemas and run it again.
import { codePointLength } from '../base/code-point-length.ts';
"use strict";
export const validateRunRequest = validate20;
const schema31 = {"type":"object","required":["scenario"],"properties":{"scenario":{"anyOf":[{"type":"string","minLength":1,"maxLength":200},{"type":"object","patternProperties":{"^.*$":{}}}]},"to":{"type":"string","maxLength":2000},"dialect":{"type":"string","enum":["chat-api","chat-gateway"]},"seed":{"type":"string","minLength":1,"maxLength":2000},"freezeTime":{"type":"string","minLength":1,"maxLength":40},"clock":{"type":"string","enum":["wall","virtual"]},"speed":{"type":"number","exclusiveMinimum":0,"maximum":1000000},"conversations":{"type":"integer","minimum":1,"maximum":1000000},"concurrency":{"type":"integer","minimum":1,"maximum":100000},"customerSays":{"anyOf":[{"type":"string","minLength":1,"maxLength":65536},{"type":"object","required":["call"],"properties":{"call":{"type":"string","minLength":1,"maxLength":2000},"headers":{"type":"object","patternProperties":{"^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$":{"type":"string","pattern":"^[^\\u0000\\r\\n]*$","maxLength":2000}},"additionalProperties":false,"maxProperties":50},"body":{"anyOf":[{"type":"string","maxLength":65536},{"type":"array","items":{}},{"type":"object","patternProperties":{"^.*$":{}}}]},"capture":{"type":"object","patternProperties":{"^[a-z][A-Za-z0-9]{0,39}$":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false,"minProperties":1,"maxProperties":20}},"additionalProperties":false}]},"customerOpens":{"anyOf":[{"type":"string","minLength":1,"maxLength":65536},{"type":"object","required":["call"],"properties":{"call":{"type":"string","minLength":1,"maxLength":2000},"headers":{"type":"object","patternProperties":{"^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$":{"type":"string","pattern":"^[^\\u0000\\r\\n]*$","maxLength":2000}},"additionalProperties":false,"maxProperties":50},"body":{"anyOf":[{"type":"string","maxLength":65536},{"type":"array","items":{}},{"type":"object","patternProperties":{"^.*$":{}}}]},"capture":{"type":"object","patternProperties":{"^[a-z][A-Za-z0-9]{0,39}$":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false,"minProperties":1,"maxProperties":20}},"additionalProperties":false}]},"customerLeaves":{"anyOf":[{"type":"string","minLength":1,"maxLength":65536},{"type":"object","required":["call"],"properties":{"call":{"type":"string","minLength":1,"maxLength":2000},"headers":{"type":"object","patternProperties":{"^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$":{"type":"string","pattern":"^[^\\u0000\\r\\n]*$","maxLength":2000}},"additionalProperties":false,"maxProperties":50},"body":{"anyOf":[{"type":"string","maxLength":65536},{"type":"array","items":{}},{"type":"object","patternProperties":{"^.*$":{}}}]},"capture":{"type":"object","patternProperties":{"^[a-z][A-Za-z0-9]{0,39}$":{"type":"string","minLength":1,"maxLength":200}},"additionalProperties":false,"minProperties":1,"maxProperties":20}},"additionalProperties":false}]},"unscripted":{"type":"string","enum":["ignore","warn","error"]},"settings":{"type":"object","properties":{"transferOrder":{"type":"string","enum":["transfer-first","leave-first"]},"agentName":{"type":"string","enum":["first,last","plain"]},"keyOrder":{"type":"string","enum":["observed","documented","shuffled"]},"bodyStyle":{"type":"string","enum":["compact","pretty","escaped"]},"headerCase":{"type":"string","enum":["lower","title"]},"signed":{"type":"boolean"},"retryDelays":{"type":"array","items":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},"maxItems":20},"timeout":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that the app has to answer one request."},"headOfLine":{"type":"string","enum":["block","pass"]},"undelivered":{"type":"string","enum":["stop-unanswered","stop","continue"]},"tenantId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-tenant-id, and the tenant in the paths of REST calls. Letters, digits, - and _ only."},"customerId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-customer-id; by default the tenant id, as in the published sample."},"strictness":{"type":"string","enum":["tolerant","strict"]},"webhookVerification":{"type":"string","enum":["refuse","ignore"]},"unknownQueues":{"type":"string","enum":["accept","refuse"]},"conversationCreated":{"type":"string","enum":["accepted","ok"]},"tokenLifetime":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Scripted time for which an access token is valid. The reference of chat-api shows 3600 seconds, the OAuth guide 1799."},"tokenShape":{"type":"string","enum":["reference","guide"]}},"additionalProperties":false}},"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const func2 = codePointLength;
const pattern4 = new RegExp("^.*$", "u");
const pattern5 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$", "u");
const pattern7 = new RegExp("^[^\\u0000\\r\\n]*$", "u");
const pattern9 = new RegExp("^[a-z][A-Za-z0-9]{0,39}$", "u");
const pattern23 = new RegExp("^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$", "u");
const pattern25 = new RegExp("^[A-Za-z0-9_-]*$", "u");

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
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.scenario !== undefined){
let data0 = data.scenario;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 === "string"){
if(func2(data0) > 200){
const err2 = {instancePath:instancePath+"/scenario",schemaPath:"#/properties/scenario/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.scenario.anyOf[0],data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/scenario",schemaPath:"#/properties/scenario/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.scenario.anyOf[0],data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/scenario",schemaPath:"#/properties/scenario/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.scenario.anyOf[0].type,parentSchema:schema31.properties.scenario.anyOf[0],data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
var props0 = {};
for(const key1 in data0){
if(pattern4.test(key1)){
props0[key1] = true;
}
}
}
else {
const err5 = {instancePath:instancePath+"/scenario",schemaPath:"#/properties/scenario/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.scenario.anyOf[1].type,parentSchema:schema31.properties.scenario.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err6 = {instancePath:instancePath+"/scenario",schemaPath:"#/properties/scenario/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.scenario.anyOf,parentSchema:schema31.properties.scenario,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
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
if(data.to !== undefined){
let data1 = data.to;
if(typeof data1 === "string"){
if(func2(data1) > 2000){
const err7 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.to,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},schema:schema31.properties.to.type,parentSchema:schema31.properties.to,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.dialect !== undefined){
let data2 = data.dialect;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/type",keyword:"type",params:{type: "string"},schema:schema31.properties.dialect.type,parentSchema:schema31.properties.dialect,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data2 === "chat-api") || (data2 === "chat-gateway"))){
const err10 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema31.properties.dialect.enum},schema:schema31.properties.dialect.enum,parentSchema:schema31.properties.dialect,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.seed !== undefined){
let data3 = data.seed;
if(typeof data3 === "string"){
if(func2(data3) > 2000){
const err11 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.seed,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data3) < 1){
const err12 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.seed,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "string"},schema:schema31.properties.seed.type,parentSchema:schema31.properties.seed,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.freezeTime !== undefined){
let data4 = data.freezeTime;
if(typeof data4 === "string"){
if(func2(data4) > 40){
const err14 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.freezeTime,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func2(data4) < 1){
const err15 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.freezeTime,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/type",keyword:"type",params:{type: "string"},schema:schema31.properties.freezeTime.type,parentSchema:schema31.properties.freezeTime,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.clock !== undefined){
let data5 = data.clock;
if(typeof data5 !== "string"){
const err17 = {instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: "string"},schema:schema31.properties.clock.type,parentSchema:schema31.properties.clock,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((data5 === "wall") || (data5 === "virtual"))){
const err18 = {instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/enum",keyword:"enum",params:{allowedValues: schema31.properties.clock.enum},schema:schema31.properties.clock.enum,parentSchema:schema31.properties.clock,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.speed !== undefined){
let data6 = data.speed;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema31.properties.speed,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6 <= 0 || isNaN(data6)){
const err20 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema31.properties.speed,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/type",keyword:"type",params:{type: "number"},schema:schema31.properties.speed.type,parentSchema:schema31.properties.speed,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.conversations !== undefined){
let data7 = data.conversations;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err22 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.conversations.type,parentSchema:schema31.properties.conversations,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000000 || isNaN(data7)){
const err23 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema31.properties.conversations,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err24 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.conversations,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.concurrency !== undefined){
let data8 = data.concurrency;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err25 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.concurrency.type,parentSchema:schema31.properties.concurrency,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100000 || isNaN(data8)){
const err26 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.concurrency,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err27 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.concurrency,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data.customerSays !== undefined){
let data9 = data.customerSays;
const _errs25 = errors;
let valid3 = false;
const _errs26 = errors;
if(typeof data9 === "string"){
if(func2(data9) > 65536){
const err28 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerSays.anyOf[0],data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func2(data9) < 1){
const err29 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerSays.anyOf[0],data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerSays.anyOf[0].type,parentSchema:schema31.properties.customerSays.anyOf[0],data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid1 = _errs26 === errors;
valid3 = valid3 || _valid1;
const _errs28 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.call === undefined){
const err31 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/1/required",keyword:"required",params:{missingProperty: "call"},schema:schema31.properties.customerSays.anyOf[1].required,parentSchema:schema31.properties.customerSays.anyOf[1],data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data9){
if(!((((key2 === "call") || (key2 === "headers")) || (key2 === "body")) || (key2 === "capture"))){
const err32 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.customerSays.anyOf[1],data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.call !== undefined){
let data10 = data9.call;
if(typeof data10 === "string"){
if(func2(data10) > 2000){
const err33 = {instancePath:instancePath+"/customerSays/call",schemaPath:"#/properties/customerSays/anyOf/1/properties/call/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerSays.anyOf[1].properties.call,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func2(data10) < 1){
const err34 = {instancePath:instancePath+"/customerSays/call",schemaPath:"#/properties/customerSays/anyOf/1/properties/call/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerSays.anyOf[1].properties.call,data:data10};
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
const err35 = {instancePath:instancePath+"/customerSays/call",schemaPath:"#/properties/customerSays/anyOf/1/properties/call/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerSays.anyOf[1].properties.call.type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.call,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.headers !== undefined){
let data11 = data9.headers;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length > 50){
const err36 = {instancePath:instancePath+"/customerSays/headers",schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 50},schema:50,parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key3 in data11){
if(!(pattern5.test(key3))){
const err37 = {instancePath:instancePath+"/customerSays/headers",schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
for(const key4 in data11){
if(pattern5.test(key4)){
let data12 = data11[key4];
if(typeof data12 === "string"){
if(func2(data12) > 2000){
const err38 = {instancePath:instancePath+"/customerSays/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!pattern7.test(data12)){
const err39 = {instancePath:instancePath+"/customerSays/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000\\r\\n]*$"},schema:"^[^\\u0000\\r\\n]*$",parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/customerSays/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerSays.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"].type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
else {
const err41 = {instancePath:instancePath+"/customerSays/headers",schemaPath:"#/properties/customerSays/anyOf/1/properties/headers/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerSays.anyOf[1].properties.headers.type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.headers,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.body !== undefined){
let data13 = data9.body;
const _errs39 = errors;
let valid6 = false;
const _errs40 = errors;
if(typeof data13 === "string"){
if(func2(data13) > 65536){
const err42 = {instancePath:instancePath+"/customerSays/body",schemaPath:"#/properties/customerSays/anyOf/1/properties/body/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/customerSays/body",schemaPath:"#/properties/customerSays/anyOf/1/properties/body/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[0].type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid2 = _errs40 === errors;
valid6 = valid6 || _valid2;
const _errs42 = errors;
if(!(Array.isArray(data13))){
const err44 = {instancePath:instancePath+"/customerSays/body",schemaPath:"#/properties/customerSays/anyOf/1/properties/body/anyOf/1/type",keyword:"type",params:{type: "array"},schema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[1].type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid2 = _errs42 === errors;
valid6 = valid6 || _valid2;
const _errs44 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
var props1 = {};
for(const key5 in data13){
if(pattern4.test(key5)){
props1[key5] = true;
}
}
}
else {
const err45 = {instancePath:instancePath+"/customerSays/body",schemaPath:"#/properties/customerSays/anyOf/1/properties/body/anyOf/2/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[2].type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf[2],data:data13};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid2 = _errs44 === errors;
valid6 = valid6 || _valid2;
if(!valid6){
const err46 = {instancePath:instancePath+"/customerSays/body",schemaPath:"#/properties/customerSays/anyOf/1/properties/body/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerSays.anyOf[1].properties.body.anyOf,parentSchema:schema31.properties.customerSays.anyOf[1].properties.body,data:data13};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
}
}
if(data9.capture !== undefined){
let data14 = data9.capture;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length > 20){
const err47 = {instancePath:instancePath+"/customerSays/capture",schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture,data:data14};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(Object.keys(data14).length < 1){
const err48 = {instancePath:instancePath+"/customerSays/capture",schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture,data:data14};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key6 in data14){
if(!(pattern9.test(key6))){
const err49 = {instancePath:instancePath+"/customerSays/capture",schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture,data:data14};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
for(const key7 in data14){
if(pattern9.test(key7)){
let data15 = data14[key7];
if(typeof data15 === "string"){
if(func2(data15) > 200){
const err50 = {instancePath:instancePath+"/customerSays/capture/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(func2(data15) < 1){
const err51 = {instancePath:instancePath+"/customerSays/capture/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/customerSays/capture/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerSays.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"].type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data15};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
}
else {
const err53 = {instancePath:instancePath+"/customerSays/capture",schemaPath:"#/properties/customerSays/anyOf/1/properties/capture/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerSays.anyOf[1].properties.capture.type,parentSchema:schema31.properties.customerSays.anyOf[1].properties.capture,data:data14};
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
const err54 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerSays.anyOf[1].type,parentSchema:schema31.properties.customerSays.anyOf[1],data:data9};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid1 = _errs28 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err55 = {instancePath:instancePath+"/customerSays",schemaPath:"#/properties/customerSays/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerSays.anyOf,parentSchema:schema31.properties.customerSays,data:data9};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data.customerOpens !== undefined){
let data16 = data.customerOpens;
const _errs52 = errors;
let valid9 = false;
const _errs53 = errors;
if(typeof data16 === "string"){
if(func2(data16) > 65536){
const err56 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerOpens.anyOf[0],data:data16};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(func2(data16) < 1){
const err57 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerOpens.anyOf[0],data:data16};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerOpens.anyOf[0].type,parentSchema:schema31.properties.customerOpens.anyOf[0],data:data16};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid3 = _errs53 === errors;
valid9 = valid9 || _valid3;
const _errs55 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.call === undefined){
const err59 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/1/required",keyword:"required",params:{missingProperty: "call"},schema:schema31.properties.customerOpens.anyOf[1].required,parentSchema:schema31.properties.customerOpens.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key8 in data16){
if(!((((key8 === "call") || (key8 === "headers")) || (key8 === "body")) || (key8 === "capture"))){
const err60 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema31.properties.customerOpens.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data16.call !== undefined){
let data17 = data16.call;
if(typeof data17 === "string"){
if(func2(data17) > 2000){
const err61 = {instancePath:instancePath+"/customerOpens/call",schemaPath:"#/properties/customerOpens/anyOf/1/properties/call/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.call,data:data17};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(func2(data17) < 1){
const err62 = {instancePath:instancePath+"/customerOpens/call",schemaPath:"#/properties/customerOpens/anyOf/1/properties/call/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.call,data:data17};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/customerOpens/call",schemaPath:"#/properties/customerOpens/anyOf/1/properties/call/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerOpens.anyOf[1].properties.call.type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.call,data:data17};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data16.headers !== undefined){
let data18 = data16.headers;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(Object.keys(data18).length > 50){
const err64 = {instancePath:instancePath+"/customerOpens/headers",schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 50},schema:50,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers,data:data18};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key9 in data18){
if(!(pattern5.test(key9))){
const err65 = {instancePath:instancePath+"/customerOpens/headers",schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers,data:data18};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
for(const key10 in data18){
if(pattern5.test(key10)){
let data19 = data18[key10];
if(typeof data19 === "string"){
if(func2(data19) > 2000){
const err66 = {instancePath:instancePath+"/customerOpens/headers/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data19};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!pattern7.test(data19)){
const err67 = {instancePath:instancePath+"/customerOpens/headers/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000\\r\\n]*$"},schema:"^[^\\u0000\\r\\n]*$",parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data19};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/customerOpens/headers/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerOpens.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"].type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data19};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
}
else {
const err69 = {instancePath:instancePath+"/customerOpens/headers",schemaPath:"#/properties/customerOpens/anyOf/1/properties/headers/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerOpens.anyOf[1].properties.headers.type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.headers,data:data18};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data16.body !== undefined){
let data20 = data16.body;
const _errs66 = errors;
let valid12 = false;
const _errs67 = errors;
if(typeof data20 === "string"){
if(func2(data20) > 65536){
const err70 = {instancePath:instancePath+"/customerOpens/body",schemaPath:"#/properties/customerOpens/anyOf/1/properties/body/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/customerOpens/body",schemaPath:"#/properties/customerOpens/anyOf/1/properties/body/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[0].type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var _valid4 = _errs67 === errors;
valid12 = valid12 || _valid4;
const _errs69 = errors;
if(!(Array.isArray(data20))){
const err72 = {instancePath:instancePath+"/customerOpens/body",schemaPath:"#/properties/customerOpens/anyOf/1/properties/body/anyOf/1/type",keyword:"type",params:{type: "array"},schema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[1].type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[1],data:data20};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
var _valid4 = _errs69 === errors;
valid12 = valid12 || _valid4;
const _errs71 = errors;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
var props3 = {};
for(const key11 in data20){
if(pattern4.test(key11)){
props3[key11] = true;
}
}
}
else {
const err73 = {instancePath:instancePath+"/customerOpens/body",schemaPath:"#/properties/customerOpens/anyOf/1/properties/body/anyOf/2/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[2].type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf[2],data:data20};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid4 = _errs71 === errors;
valid12 = valid12 || _valid4;
if(!valid12){
const err74 = {instancePath:instancePath+"/customerOpens/body",schemaPath:"#/properties/customerOpens/anyOf/1/properties/body/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerOpens.anyOf[1].properties.body.anyOf,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.body,data:data20};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
else {
errors = _errs66;
if(vErrors !== null){
if(_errs66){
vErrors.length = _errs66;
}
else {
vErrors = null;
}
}
}
}
if(data16.capture !== undefined){
let data21 = data16.capture;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length > 20){
const err75 = {instancePath:instancePath+"/customerOpens/capture",schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture,data:data21};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(Object.keys(data21).length < 1){
const err76 = {instancePath:instancePath+"/customerOpens/capture",schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture,data:data21};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
for(const key12 in data21){
if(!(pattern9.test(key12))){
const err77 = {instancePath:instancePath+"/customerOpens/capture",schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture,data:data21};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
for(const key13 in data21){
if(pattern9.test(key13)){
let data22 = data21[key13];
if(typeof data22 === "string"){
if(func2(data22) > 200){
const err78 = {instancePath:instancePath+"/customerOpens/capture/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data22};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(func2(data22) < 1){
const err79 = {instancePath:instancePath+"/customerOpens/capture/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data22};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/customerOpens/capture/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerOpens.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"].type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data22};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
}
else {
const err81 = {instancePath:instancePath+"/customerOpens/capture",schemaPath:"#/properties/customerOpens/anyOf/1/properties/capture/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerOpens.anyOf[1].properties.capture.type,parentSchema:schema31.properties.customerOpens.anyOf[1].properties.capture,data:data21};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerOpens.anyOf[1].type,parentSchema:schema31.properties.customerOpens.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
var _valid3 = _errs55 === errors;
valid9 = valid9 || _valid3;
if(!valid9){
const err83 = {instancePath:instancePath+"/customerOpens",schemaPath:"#/properties/customerOpens/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerOpens.anyOf,parentSchema:schema31.properties.customerOpens,data:data16};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
else {
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
}
}
if(data.customerLeaves !== undefined){
let data23 = data.customerLeaves;
const _errs79 = errors;
let valid15 = false;
const _errs80 = errors;
if(typeof data23 === "string"){
if(func2(data23) > 65536){
const err84 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerLeaves.anyOf[0],data:data23};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(func2(data23) < 1){
const err85 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerLeaves.anyOf[0],data:data23};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerLeaves.anyOf[0].type,parentSchema:schema31.properties.customerLeaves.anyOf[0],data:data23};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid5 = _errs80 === errors;
valid15 = valid15 || _valid5;
const _errs82 = errors;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.call === undefined){
const err87 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/1/required",keyword:"required",params:{missingProperty: "call"},schema:schema31.properties.customerLeaves.anyOf[1].required,parentSchema:schema31.properties.customerLeaves.anyOf[1],data:data23};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key14 in data23){
if(!((((key14 === "call") || (key14 === "headers")) || (key14 === "body")) || (key14 === "capture"))){
const err88 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema31.properties.customerLeaves.anyOf[1],data:data23};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data23.call !== undefined){
let data24 = data23.call;
if(typeof data24 === "string"){
if(func2(data24) > 2000){
const err89 = {instancePath:instancePath+"/customerLeaves/call",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/call/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.call,data:data24};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(func2(data24) < 1){
const err90 = {instancePath:instancePath+"/customerLeaves/call",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/call/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.call,data:data24};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/customerLeaves/call",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/call/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerLeaves.anyOf[1].properties.call.type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.call,data:data24};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data23.headers !== undefined){
let data25 = data23.headers;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(Object.keys(data25).length > 50){
const err92 = {instancePath:instancePath+"/customerLeaves/headers",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 50},schema:50,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers,data:data25};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key15 in data25){
if(!(pattern5.test(key15))){
const err93 = {instancePath:instancePath+"/customerLeaves/headers",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers,data:data25};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
for(const key16 in data25){
if(pattern5.test(key16)){
let data26 = data25[key16];
if(typeof data26 === "string"){
if(func2(data26) > 2000){
const err94 = {instancePath:instancePath+"/customerLeaves/headers/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data26};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(!pattern7.test(data26)){
const err95 = {instancePath:instancePath+"/customerLeaves/headers/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000\\r\\n]*$"},schema:"^[^\\u0000\\r\\n]*$",parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data26};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/customerLeaves/headers/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/patternProperties/%5E%5B!%23%24%25%26'*%2B.%5E_%60%7C~00-9A-Za-z-%5D%7B1%2C100%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerLeaves.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"].type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers.patternProperties["^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$"],data:data26};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
else {
const err97 = {instancePath:instancePath+"/customerLeaves/headers",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/headers/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerLeaves.anyOf[1].properties.headers.type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.headers,data:data25};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data23.body !== undefined){
let data27 = data23.body;
const _errs93 = errors;
let valid18 = false;
const _errs94 = errors;
if(typeof data27 === "string"){
if(func2(data27) > 65536){
const err98 = {instancePath:instancePath+"/customerLeaves/body",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/body/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 65536},schema:65536,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[0],data:data27};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/customerLeaves/body",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/body/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[0].type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[0],data:data27};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
var _valid6 = _errs94 === errors;
valid18 = valid18 || _valid6;
const _errs96 = errors;
if(!(Array.isArray(data27))){
const err100 = {instancePath:instancePath+"/customerLeaves/body",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/body/anyOf/1/type",keyword:"type",params:{type: "array"},schema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[1].type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[1],data:data27};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var _valid6 = _errs96 === errors;
valid18 = valid18 || _valid6;
const _errs98 = errors;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
var props5 = {};
for(const key17 in data27){
if(pattern4.test(key17)){
props5[key17] = true;
}
}
}
else {
const err101 = {instancePath:instancePath+"/customerLeaves/body",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/body/anyOf/2/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[2].type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf[2],data:data27};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var _valid6 = _errs98 === errors;
valid18 = valid18 || _valid6;
if(!valid18){
const err102 = {instancePath:instancePath+"/customerLeaves/body",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/body/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerLeaves.anyOf[1].properties.body.anyOf,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.body,data:data27};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
else {
errors = _errs93;
if(vErrors !== null){
if(_errs93){
vErrors.length = _errs93;
}
else {
vErrors = null;
}
}
}
}
if(data23.capture !== undefined){
let data28 = data23.capture;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(Object.keys(data28).length > 20){
const err103 = {instancePath:instancePath+"/customerLeaves/capture",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture,data:data28};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(Object.keys(data28).length < 1){
const err104 = {instancePath:instancePath+"/customerLeaves/capture",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture,data:data28};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key18 in data28){
if(!(pattern9.test(key18))){
const err105 = {instancePath:instancePath+"/customerLeaves/capture",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture,data:data28};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
for(const key19 in data28){
if(pattern9.test(key19)){
let data29 = data28[key19];
if(typeof data29 === "string"){
if(func2(data29) > 200){
const err106 = {instancePath:instancePath+"/customerLeaves/capture/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data29};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(func2(data29) < 1){
const err107 = {instancePath:instancePath+"/customerLeaves/capture/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data29};
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
const err108 = {instancePath:instancePath+"/customerLeaves/capture/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9%5D%7B0%2C39%7D%24/type",keyword:"type",params:{type: "string"},schema:schema31.properties.customerLeaves.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"].type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture.patternProperties["^[a-z][A-Za-z0-9]{0,39}$"],data:data29};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
}
else {
const err109 = {instancePath:instancePath+"/customerLeaves/capture",schemaPath:"#/properties/customerLeaves/anyOf/1/properties/capture/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerLeaves.anyOf[1].properties.capture.type,parentSchema:schema31.properties.customerLeaves.anyOf[1].properties.capture,data:data28};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema31.properties.customerLeaves.anyOf[1].type,parentSchema:schema31.properties.customerLeaves.anyOf[1],data:data23};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid5 = _errs82 === errors;
valid15 = valid15 || _valid5;
if(!valid15){
const err111 = {instancePath:instancePath+"/customerLeaves",schemaPath:"#/properties/customerLeaves/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.customerLeaves.anyOf,parentSchema:schema31.properties.customerLeaves,data:data23};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
else {
errors = _errs79;
if(vErrors !== null){
if(_errs79){
vErrors.length = _errs79;
}
else {
vErrors = null;
}
}
}
}
if(data.unscripted !== undefined){
let data30 = data.unscripted;
if(typeof data30 !== "string"){
const err112 = {instancePath:instancePath+"/unscripted",schemaPath:"#/properties/unscripted/type",keyword:"type",params:{type: "string"},schema:schema31.properties.unscripted.type,parentSchema:schema31.properties.unscripted,data:data30};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(!(((data30 === "ignore") || (data30 === "warn")) || (data30 === "error"))){
const err113 = {instancePath:instancePath+"/unscripted",schemaPath:"#/properties/unscripted/enum",keyword:"enum",params:{allowedValues: schema31.properties.unscripted.enum},schema:schema31.properties.unscripted.enum,parentSchema:schema31.properties.unscripted,data:data30};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data.settings !== undefined){
let data31 = data.settings;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key20 in data31){
if(!(func1.call(schema31.properties.settings.properties, key20))){
const err114 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},schema:false,parentSchema:schema31.properties.settings,data:data31};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data31.transferOrder !== undefined){
let data32 = data31.transferOrder;
if(typeof data32 !== "string"){
const err115 = {instancePath:instancePath+"/settings/transferOrder",schemaPath:"#/properties/settings/properties/transferOrder/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.transferOrder.type,parentSchema:schema31.properties.settings.properties.transferOrder,data:data32};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(!((data32 === "transfer-first") || (data32 === "leave-first"))){
const err116 = {instancePath:instancePath+"/settings/transferOrder",schemaPath:"#/properties/settings/properties/transferOrder/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.transferOrder.enum},schema:schema31.properties.settings.properties.transferOrder.enum,parentSchema:schema31.properties.settings.properties.transferOrder,data:data32};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data31.agentName !== undefined){
let data33 = data31.agentName;
if(typeof data33 !== "string"){
const err117 = {instancePath:instancePath+"/settings/agentName",schemaPath:"#/properties/settings/properties/agentName/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.agentName.type,parentSchema:schema31.properties.settings.properties.agentName,data:data33};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(!((data33 === "first,last") || (data33 === "plain"))){
const err118 = {instancePath:instancePath+"/settings/agentName",schemaPath:"#/properties/settings/properties/agentName/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.agentName.enum},schema:schema31.properties.settings.properties.agentName.enum,parentSchema:schema31.properties.settings.properties.agentName,data:data33};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data31.keyOrder !== undefined){
let data34 = data31.keyOrder;
if(typeof data34 !== "string"){
const err119 = {instancePath:instancePath+"/settings/keyOrder",schemaPath:"#/properties/settings/properties/keyOrder/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.keyOrder.type,parentSchema:schema31.properties.settings.properties.keyOrder,data:data34};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(!(((data34 === "observed") || (data34 === "documented")) || (data34 === "shuffled"))){
const err120 = {instancePath:instancePath+"/settings/keyOrder",schemaPath:"#/properties/settings/properties/keyOrder/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.keyOrder.enum},schema:schema31.properties.settings.properties.keyOrder.enum,parentSchema:schema31.properties.settings.properties.keyOrder,data:data34};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data31.bodyStyle !== undefined){
let data35 = data31.bodyStyle;
if(typeof data35 !== "string"){
const err121 = {instancePath:instancePath+"/settings/bodyStyle",schemaPath:"#/properties/settings/properties/bodyStyle/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.bodyStyle.type,parentSchema:schema31.properties.settings.properties.bodyStyle,data:data35};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(!(((data35 === "compact") || (data35 === "pretty")) || (data35 === "escaped"))){
const err122 = {instancePath:instancePath+"/settings/bodyStyle",schemaPath:"#/properties/settings/properties/bodyStyle/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.bodyStyle.enum},schema:schema31.properties.settings.properties.bodyStyle.enum,parentSchema:schema31.properties.settings.properties.bodyStyle,data:data35};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data31.headerCase !== undefined){
let data36 = data31.headerCase;
if(typeof data36 !== "string"){
const err123 = {instancePath:instancePath+"/settings/headerCase",schemaPath:"#/properties/settings/properties/headerCase/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.headerCase.type,parentSchema:schema31.properties.settings.properties.headerCase,data:data36};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(!((data36 === "lower") || (data36 === "title"))){
const err124 = {instancePath:instancePath+"/settings/headerCase",schemaPath:"#/properties/settings/properties/headerCase/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.headerCase.enum},schema:schema31.properties.settings.properties.headerCase.enum,parentSchema:schema31.properties.settings.properties.headerCase,data:data36};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data31.signed !== undefined){
let data37 = data31.signed;
if(typeof data37 !== "boolean"){
const err125 = {instancePath:instancePath+"/settings/signed",schemaPath:"#/properties/settings/properties/signed/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.settings.properties.signed.type,parentSchema:schema31.properties.settings.properties.signed,data:data37};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data31.retryDelays !== undefined){
let data38 = data31.retryDelays;
if(Array.isArray(data38)){
if(data38.length > 20){
const err126 = {instancePath:instancePath+"/settings/retryDelays",schemaPath:"#/properties/settings/properties/retryDelays/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema31.properties.settings.properties.retryDelays,data:data38};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
const len0 = data38.length;
for(let i0=0; i0<len0; i0++){
let data39 = data38[i0];
if(typeof data39 === "string"){
if(!pattern23.test(data39)){
const err127 = {instancePath:instancePath+"/settings/retryDelays/" + i0,schemaPath:"#/properties/settings/properties/retryDelays/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.retryDelays.items,data:data39};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/settings/retryDelays/" + i0,schemaPath:"#/properties/settings/properties/retryDelays/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.retryDelays.items.type,parentSchema:schema31.properties.settings.properties.retryDelays.items,data:data39};
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
const err129 = {instancePath:instancePath+"/settings/retryDelays",schemaPath:"#/properties/settings/properties/retryDelays/type",keyword:"type",params:{type: "array"},schema:schema31.properties.settings.properties.retryDelays.type,parentSchema:schema31.properties.settings.properties.retryDelays,data:data38};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data31.timeout !== undefined){
let data40 = data31.timeout;
if(typeof data40 === "string"){
if(!pattern23.test(data40)){
const err130 = {instancePath:instancePath+"/settings/timeout",schemaPath:"#/properties/settings/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.timeout,data:data40};
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
const err131 = {instancePath:instancePath+"/settings/timeout",schemaPath:"#/properties/settings/properties/timeout/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.timeout.type,parentSchema:schema31.properties.settings.properties.timeout,data:data40};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data31.headOfLine !== undefined){
let data41 = data31.headOfLine;
if(typeof data41 !== "string"){
const err132 = {instancePath:instancePath+"/settings/headOfLine",schemaPath:"#/properties/settings/properties/headOfLine/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.headOfLine.type,parentSchema:schema31.properties.settings.properties.headOfLine,data:data41};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(!((data41 === "block") || (data41 === "pass"))){
const err133 = {instancePath:instancePath+"/settings/headOfLine",schemaPath:"#/properties/settings/properties/headOfLine/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.headOfLine.enum},schema:schema31.properties.settings.properties.headOfLine.enum,parentSchema:schema31.properties.settings.properties.headOfLine,data:data41};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data31.undelivered !== undefined){
let data42 = data31.undelivered;
if(typeof data42 !== "string"){
const err134 = {instancePath:instancePath+"/settings/undelivered",schemaPath:"#/properties/settings/properties/undelivered/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.undelivered.type,parentSchema:schema31.properties.settings.properties.undelivered,data:data42};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(!(((data42 === "stop-unanswered") || (data42 === "stop")) || (data42 === "continue"))){
const err135 = {instancePath:instancePath+"/settings/undelivered",schemaPath:"#/properties/settings/properties/undelivered/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.undelivered.enum},schema:schema31.properties.settings.properties.undelivered.enum,parentSchema:schema31.properties.settings.properties.undelivered,data:data42};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data31.tenantId !== undefined){
let data43 = data31.tenantId;
if(typeof data43 === "string"){
if(func2(data43) > 200){
const err136 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.settings.properties.tenantId,data:data43};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(!pattern25.test(data43)){
const err137 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]*$",parentSchema:schema31.properties.settings.properties.tenantId,data:data43};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tenantId.type,parentSchema:schema31.properties.settings.properties.tenantId,data:data43};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data31.customerId !== undefined){
let data44 = data31.customerId;
if(typeof data44 === "string"){
if(func2(data44) > 200){
const err139 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.settings.properties.customerId,data:data44};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(!pattern25.test(data44)){
const err140 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]*$",parentSchema:schema31.properties.settings.properties.customerId,data:data44};
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
const err141 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.customerId.type,parentSchema:schema31.properties.settings.properties.customerId,data:data44};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data31.strictness !== undefined){
let data45 = data31.strictness;
if(typeof data45 !== "string"){
const err142 = {instancePath:instancePath+"/settings/strictness",schemaPath:"#/properties/settings/properties/strictness/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.strictness.type,parentSchema:schema31.properties.settings.properties.strictness,data:data45};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(!((data45 === "tolerant") || (data45 === "strict"))){
const err143 = {instancePath:instancePath+"/settings/strictness",schemaPath:"#/properties/settings/properties/strictness/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.strictness.enum},schema:schema31.properties.settings.properties.strictness.enum,parentSchema:schema31.properties.settings.properties.strictness,data:data45};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data31.webhookVerification !== undefined){
let data46 = data31.webhookVerification;
if(typeof data46 !== "string"){
const err144 = {instancePath:instancePath+"/settings/webhookVerification",schemaPath:"#/properties/settings/properties/webhookVerification/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.webhookVerification.type,parentSchema:schema31.properties.settings.properties.webhookVerification,data:data46};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(!((data46 === "refuse") || (data46 === "ignore"))){
const err145 = {instancePath:instancePath+"/settings/webhookVerification",schemaPath:"#/properties/settings/properties/webhookVerification/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.webhookVerification.enum},schema:schema31.properties.settings.properties.webhookVerification.enum,parentSchema:schema31.properties.settings.properties.webhookVerification,data:data46};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data31.unknownQueues !== undefined){
let data47 = data31.unknownQueues;
if(typeof data47 !== "string"){
const err146 = {instancePath:instancePath+"/settings/unknownQueues",schemaPath:"#/properties/settings/properties/unknownQueues/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.unknownQueues.type,parentSchema:schema31.properties.settings.properties.unknownQueues,data:data47};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(!((data47 === "accept") || (data47 === "refuse"))){
const err147 = {instancePath:instancePath+"/settings/unknownQueues",schemaPath:"#/properties/settings/properties/unknownQueues/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.unknownQueues.enum},schema:schema31.properties.settings.properties.unknownQueues.enum,parentSchema:schema31.properties.settings.properties.unknownQueues,data:data47};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data31.conversationCreated !== undefined){
let data48 = data31.conversationCreated;
if(typeof data48 !== "string"){
const err148 = {instancePath:instancePath+"/settings/conversationCreated",schemaPath:"#/properties/settings/properties/conversationCreated/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.conversationCreated.type,parentSchema:schema31.properties.settings.properties.conversationCreated,data:data48};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(!((data48 === "accepted") || (data48 === "ok"))){
const err149 = {instancePath:instancePath+"/settings/conversationCreated",schemaPath:"#/properties/settings/properties/conversationCreated/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.conversationCreated.enum},schema:schema31.properties.settings.properties.conversationCreated.enum,parentSchema:schema31.properties.settings.properties.conversationCreated,data:data48};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data31.tokenLifetime !== undefined){
let data49 = data31.tokenLifetime;
if(typeof data49 === "string"){
if(!pattern23.test(data49)){
const err150 = {instancePath:instancePath+"/settings/tokenLifetime",schemaPath:"#/properties/settings/properties/tokenLifetime/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.tokenLifetime,data:data49};
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
const err151 = {instancePath:instancePath+"/settings/tokenLifetime",schemaPath:"#/properties/settings/properties/tokenLifetime/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tokenLifetime.type,parentSchema:schema31.properties.settings.properties.tokenLifetime,data:data49};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data31.tokenShape !== undefined){
let data50 = data31.tokenShape;
if(typeof data50 !== "string"){
const err152 = {instancePath:instancePath+"/settings/tokenShape",schemaPath:"#/properties/settings/properties/tokenShape/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tokenShape.type,parentSchema:schema31.properties.settings.properties.tokenShape,data:data50};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(!((data50 === "reference") || (data50 === "guide"))){
const err153 = {instancePath:instancePath+"/settings/tokenShape",schemaPath:"#/properties/settings/properties/tokenShape/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.tokenShape.enum},schema:schema31.properties.settings.properties.tokenShape.enum,parentSchema:schema31.properties.settings.properties.tokenShape,data:data50};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},schema:schema31.properties.settings.type,parentSchema:schema31.properties.settings,data:data31};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
