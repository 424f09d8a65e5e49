// Written by src/generate/main.ts. Change the schemas and run it again.
import { codePointLength } from '../base/code-point-length.ts';
"use strict";
export const validateRunRequest = validate20;
const schema31 = {"type":"object","required":["scenario"],"properties":{"scenario":{"anyOf":[{"type":"string","minLength":1,"maxLength":200},{"type":"object","patternProperties":{"^.*$":{}}}]},"to":{"type":"string","maxLength":2000},"dialect":{"type":"string","enum":["chat-api","chat-gateway"]},"seed":{"type":"string","minLength":1,"maxLength":200},"clock":{"type":"string","enum":["virtual","wall"]},"speed":{"type":"number","exclusiveMinimum":0,"maximum":1000000},"conversations":{"type":"integer","minimum":1,"maximum":1000000},"concurrency":{"type":"integer","minimum":1,"maximum":100000},"freezeTime":{"type":"string","maxLength":40},"settings":{"type":"object","properties":{"transferOrder":{"type":"string","enum":["transfer-first","leave-first"]},"agentName":{"type":"string","enum":["first,last","plain"]},"keyOrder":{"type":"string","enum":["observed","documented","shuffled"]},"bodyStyle":{"type":"string","enum":["compact","pretty","escaped"]},"headerCase":{"type":"string","enum":["lower","title"]},"signed":{"type":"boolean"},"retryDelays":{"type":"array","items":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},"maxItems":20},"timeout":{"type":"string","pattern":"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$","description":"Real time that the consumer has to answer one request."},"headOfLine":{"type":"string","enum":["block","pass"]},"undelivered":{"type":"string","enum":["stop-unanswered","stop","continue"]},"tenantId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-tenant-id. Letters, digits, - and _ only."},"customerId":{"type":"string","pattern":"^[A-Za-z0-9_-]*$","maxLength":200,"description":"Value of x-8x8-customer-id; the tenant id unless told, as in the published sample."}},"additionalProperties":false}},"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const func2 = codePointLength;
const pattern4 = new RegExp("^.*$", "u");
const pattern5 = new RegExp("^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9_-]*$", "u");

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
if(func2(data3) > 200){
const err11 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.seed,data:data3};
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
if(data.clock !== undefined){
let data4 = data.clock;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: "string"},schema:schema31.properties.clock.type,parentSchema:schema31.properties.clock,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data4 === "virtual") || (data4 === "wall"))){
const err15 = {instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/enum",keyword:"enum",params:{allowedValues: schema31.properties.clock.enum},schema:schema31.properties.clock.enum,parentSchema:schema31.properties.clock,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.speed !== undefined){
let data5 = data.speed;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema31.properties.speed,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5 <= 0 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema31.properties.speed,data:data5};
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
const err18 = {instancePath:instancePath+"/speed",schemaPath:"#/properties/speed/type",keyword:"type",params:{type: "number"},schema:schema31.properties.speed.type,parentSchema:schema31.properties.speed,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.conversations !== undefined){
let data6 = data.conversations;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err19 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.conversations.type,parentSchema:schema31.properties.conversations,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000 || isNaN(data6)){
const err20 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema31.properties.conversations,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err21 = {instancePath:instancePath+"/conversations",schemaPath:"#/properties/conversations/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.conversations,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.concurrency !== undefined){
let data7 = data.concurrency;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err22 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.concurrency.type,parentSchema:schema31.properties.concurrency,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err23 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.concurrency,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err24 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.concurrency,data:data7};
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
if(data.freezeTime !== undefined){
let data8 = data.freezeTime;
if(typeof data8 === "string"){
if(func2(data8) > 40){
const err25 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.freezeTime,data:data8};
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
const err26 = {instancePath:instancePath+"/freezeTime",schemaPath:"#/properties/freezeTime/type",keyword:"type",params:{type: "string"},schema:schema31.properties.freezeTime.type,parentSchema:schema31.properties.freezeTime,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.settings !== undefined){
let data9 = data.settings;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(func1.call(schema31.properties.settings.properties, key2))){
const err27 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.settings,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.transferOrder !== undefined){
let data10 = data9.transferOrder;
if(typeof data10 !== "string"){
const err28 = {instancePath:instancePath+"/settings/transferOrder",schemaPath:"#/properties/settings/properties/transferOrder/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.transferOrder.type,parentSchema:schema31.properties.settings.properties.transferOrder,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data10 === "transfer-first") || (data10 === "leave-first"))){
const err29 = {instancePath:instancePath+"/settings/transferOrder",schemaPath:"#/properties/settings/properties/transferOrder/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.transferOrder.enum},schema:schema31.properties.settings.properties.transferOrder.enum,parentSchema:schema31.properties.settings.properties.transferOrder,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.agentName !== undefined){
let data11 = data9.agentName;
if(typeof data11 !== "string"){
const err30 = {instancePath:instancePath+"/settings/agentName",schemaPath:"#/properties/settings/properties/agentName/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.agentName.type,parentSchema:schema31.properties.settings.properties.agentName,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data11 === "first,last") || (data11 === "plain"))){
const err31 = {instancePath:instancePath+"/settings/agentName",schemaPath:"#/properties/settings/properties/agentName/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.agentName.enum},schema:schema31.properties.settings.properties.agentName.enum,parentSchema:schema31.properties.settings.properties.agentName,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.keyOrder !== undefined){
let data12 = data9.keyOrder;
if(typeof data12 !== "string"){
const err32 = {instancePath:instancePath+"/settings/keyOrder",schemaPath:"#/properties/settings/properties/keyOrder/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.keyOrder.type,parentSchema:schema31.properties.settings.properties.keyOrder,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(((data12 === "observed") || (data12 === "documented")) || (data12 === "shuffled"))){
const err33 = {instancePath:instancePath+"/settings/keyOrder",schemaPath:"#/properties/settings/properties/keyOrder/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.keyOrder.enum},schema:schema31.properties.settings.properties.keyOrder.enum,parentSchema:schema31.properties.settings.properties.keyOrder,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.bodyStyle !== undefined){
let data13 = data9.bodyStyle;
if(typeof data13 !== "string"){
const err34 = {instancePath:instancePath+"/settings/bodyStyle",schemaPath:"#/properties/settings/properties/bodyStyle/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.bodyStyle.type,parentSchema:schema31.properties.settings.properties.bodyStyle,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!(((data13 === "compact") || (data13 === "pretty")) || (data13 === "escaped"))){
const err35 = {instancePath:instancePath+"/settings/bodyStyle",schemaPath:"#/properties/settings/properties/bodyStyle/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.bodyStyle.enum},schema:schema31.properties.settings.properties.bodyStyle.enum,parentSchema:schema31.properties.settings.properties.bodyStyle,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.headerCase !== undefined){
let data14 = data9.headerCase;
if(typeof data14 !== "string"){
const err36 = {instancePath:instancePath+"/settings/headerCase",schemaPath:"#/properties/settings/properties/headerCase/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.headerCase.type,parentSchema:schema31.properties.settings.properties.headerCase,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((data14 === "lower") || (data14 === "title"))){
const err37 = {instancePath:instancePath+"/settings/headerCase",schemaPath:"#/properties/settings/properties/headerCase/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.headerCase.enum},schema:schema31.properties.settings.properties.headerCase.enum,parentSchema:schema31.properties.settings.properties.headerCase,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.signed !== undefined){
let data15 = data9.signed;
if(typeof data15 !== "boolean"){
const err38 = {instancePath:instancePath+"/settings/signed",schemaPath:"#/properties/settings/properties/signed/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.settings.properties.signed.type,parentSchema:schema31.properties.settings.properties.signed,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data9.retryDelays !== undefined){
let data16 = data9.retryDelays;
if(Array.isArray(data16)){
if(data16.length > 20){
const err39 = {instancePath:instancePath+"/settings/retryDelays",schemaPath:"#/properties/settings/properties/retryDelays/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema31.properties.settings.properties.retryDelays,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(typeof data17 === "string"){
if(!pattern5.test(data17)){
const err40 = {instancePath:instancePath+"/settings/retryDelays/" + i0,schemaPath:"#/properties/settings/properties/retryDelays/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.retryDelays.items,data:data17};
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
const err41 = {instancePath:instancePath+"/settings/retryDelays/" + i0,schemaPath:"#/properties/settings/properties/retryDelays/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.retryDelays.items.type,parentSchema:schema31.properties.settings.properties.retryDelays.items,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/settings/retryDelays",schemaPath:"#/properties/settings/properties/retryDelays/type",keyword:"type",params:{type: "array"},schema:schema31.properties.settings.properties.retryDelays.type,parentSchema:schema31.properties.settings.properties.retryDelays,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data9.timeout !== undefined){
let data18 = data9.timeout;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err43 = {instancePath:instancePath+"/settings/timeout",schemaPath:"#/properties/settings/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$"},schema:"^[0-9]{1,9}(\\.[0-9]{1,3})?(ms|s|m|h)$",parentSchema:schema31.properties.settings.properties.timeout,data:data18};
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
const err44 = {instancePath:instancePath+"/settings/timeout",schemaPath:"#/properties/settings/properties/timeout/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.timeout.type,parentSchema:schema31.properties.settings.properties.timeout,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data9.headOfLine !== undefined){
let data19 = data9.headOfLine;
if(typeof data19 !== "string"){
const err45 = {instancePath:instancePath+"/settings/headOfLine",schemaPath:"#/properties/settings/properties/headOfLine/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.headOfLine.type,parentSchema:schema31.properties.settings.properties.headOfLine,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!((data19 === "block") || (data19 === "pass"))){
const err46 = {instancePath:instancePath+"/settings/headOfLine",schemaPath:"#/properties/settings/properties/headOfLine/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.headOfLine.enum},schema:schema31.properties.settings.properties.headOfLine.enum,parentSchema:schema31.properties.settings.properties.headOfLine,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data9.undelivered !== undefined){
let data20 = data9.undelivered;
if(typeof data20 !== "string"){
const err47 = {instancePath:instancePath+"/settings/undelivered",schemaPath:"#/properties/settings/properties/undelivered/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.undelivered.type,parentSchema:schema31.properties.settings.properties.undelivered,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!(((data20 === "stop-unanswered") || (data20 === "stop")) || (data20 === "continue"))){
const err48 = {instancePath:instancePath+"/settings/undelivered",schemaPath:"#/properties/settings/properties/undelivered/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.undelivered.enum},schema:schema31.properties.settings.properties.undelivered.enum,parentSchema:schema31.properties.settings.properties.undelivered,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data9.tenantId !== undefined){
let data21 = data9.tenantId;
if(typeof data21 === "string"){
if(func2(data21) > 200){
const err49 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.settings.properties.tenantId,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!pattern7.test(data21)){
const err50 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]*$",parentSchema:schema31.properties.settings.properties.tenantId,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/settings/tenantId",schemaPath:"#/properties/settings/properties/tenantId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.tenantId.type,parentSchema:schema31.properties.settings.properties.tenantId,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data9.customerId !== undefined){
let data22 = data9.customerId;
if(typeof data22 === "string"){
if(func2(data22) > 200){
const err52 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.settings.properties.customerId,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!pattern7.test(data22)){
const err53 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]*$",parentSchema:schema31.properties.settings.properties.customerId,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/settings/customerId",schemaPath:"#/properties/settings/properties/customerId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.settings.properties.customerId.type,parentSchema:schema31.properties.settings.properties.customerId,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},schema:schema31.properties.settings.type,parentSchema:schema31.properties.settings,data:data9};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
